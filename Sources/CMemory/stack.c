#include "CSeamstressMemory.h"

#include <sys/resource.h>

// Linux keeps at least 128 MB of addresses free below the stack of a program that starts, and looks
// at the limit whenever the stack grows. macOS makes room for the hard limit, which is 64 MB.
static const rlim_t wanted = 120 << 20;

void seamstress_prepare_stack(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit)) return;
  if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= wanted) return;
  rlim_t most = limit.rlim_max;
  limit.rlim_cur = most == RLIM_INFINITY || most > wanted ? wanted : most;
  (void)setrlimit(RLIMIT_STACK, &limit);
}
