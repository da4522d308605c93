#define _DEFAULT_SOURCE // sbrk, madvise
#include "CSeamstressMemory.h"

#include <stdint.h>
#include <stdlib.h>

#if defined(__GLIBC__) && UINTPTR_MAX > UINT32_MAX
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

// More than a run takes for a document of 4 MB. Only what is touched counts.
static const int step = 64 << 20;
static const uintptr_t large_page = 2 << 20;

// The large pages that the heap was made ready with, or nothing.
static uintptr_t heap_start, heap_end;

void seamstress_prepare_heap(void) {
  // One heap for all threads: those of their own would lie in small pages, and be cleared one by one.
  (void)mallopt(M_ARENA_MAX, 1);
  if (!mallopt(M_TOP_PAD, step) || !mallopt(M_MMAP_THRESHOLD, step / 2) ||
      !mallopt(M_TRIM_THRESHOLD, 2 * step))
    return;
  // Larger than what the heap has left, so that it grows by a step now.
  void *volatile first = malloc(1 << 20);
  free(first);
#ifdef MADV_HUGEPAGE
  uintptr_t end = (uintptr_t)sbrk(0) & ~(large_page - 1);
  uintptr_t start = ((uintptr_t)first + large_page - 1) & ~(large_page - 1);
  if (!first || start >= end) return;
  (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
  heap_start = start;
  heap_end = end;
#endif
}

void seamstress_clear_heap(size_t bytes) {
#ifdef MADV_POPULATE_WRITE
  // A page at a time: another thread that needs memory of the system waits for one call.
  for (uintptr_t page = heap_start; page < heap_end && page - heap_start < bytes;
       page += large_page)
    if (madvise((void *)page, large_page, MADV_POPULATE_WRITE)) return;
#else
  (void)bytes;
#endif
}
#else
void seamstress_prepare_heap(void) {}

void seamstress_clear_heap(size_t bytes) { (void)bytes; }
#endif
