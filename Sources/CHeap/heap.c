#define _DEFAULT_SOURCE // sbrk, madvise
#include "CSeamstressHeap.h"

#include <stdint.h>
#include <stdlib.h>

#if defined(__GLIBC__) && UINTPTR_MAX > UINT32_MAX
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

// More than a run takes for a document of 4 MB. Only what is touched counts.
static const int step = 64 << 20;
static const uintptr_t large_page = 2 << 20;

// What a run takes beside its document.
static const size_t least = 8 << 20;

static uintptr_t start, end; // Of what is in large pages.

static uintptr_t rounded(uintptr_t address) { return address & ~(large_page - 1); }

void seamstress_prepare_heap(void) {
  if (!mallopt(M_TOP_PAD, step) || !mallopt(M_MMAP_THRESHOLD, step / 2) ||
      !mallopt(M_TRIM_THRESHOLD, 2 * step))
    return;
  // Larger than what the heap has left, so that it grows by a step now.
  void *volatile first = malloc(1 << 20);
  free(first);
#ifdef MADV_HUGEPAGE
  if (!first) return;
  start = rounded((uintptr_t)first + large_page - 1);
  end = rounded((uintptr_t)sbrk(0));
  if (start < end) (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
#endif
}

void seamstress_expect_heap(size_t size) {
#ifdef MADV_NOHUGEPAGE
  if (size < least) size = least;
  if (start >= end || size >= end - start) return;
  uintptr_t last = rounded(start + size);
  (void)madvise((void *)last, end - last, MADV_NOHUGEPAGE);
  end = last;
#endif
}
#else
void seamstress_prepare_heap(void) {}
void seamstress_expect_heap(size_t size) { (void)size; }
#endif
