// How the memory of a short run is asked for, where Swift has no words for it.
#ifndef SEAMSTRESS_MEMORY_H
#define SEAMSTRESS_MEMORY_H

#include <stddef.h>

/// Makes the heap of a process that allocates much and gives back little grow by large pieces, in
/// large pages where the system has them: a tenth of the time of a run is page faults otherwise.
///
/// To be called before there are threads. Does nothing where the C library is not the GNU one, and
/// what the system refuses is as if it had not been asked for.
void seamstress_prepare_heap(void);

/// Has the system clear the first so many bytes of a heap that was made ready, on the thread that
/// calls, so that another one, which is going to use them, does not wait for that.
void seamstress_clear_heap(size_t bytes);

/// Lets the stack of the main thread grow as far as the system allows, to 120 MB at most: what
/// follows references recurses as deep as the components of a document name each other, and a build
/// runs the generator unoptimised, with frames ten times as large. Only what is touched counts.
///
/// What the system refuses is as if it had not been asked for.
void seamstress_prepare_stack(void);

#endif
