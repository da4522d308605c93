// Runs a command and writes what it cost to standard error, as the last line: wall seconds, CPU
// seconds, peak memory in KB, exit status. Small itself, since the system counts a child's peak
// memory from the fork on.
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  struct timeval start, end;
  struct rusage usage;
  int status = 0;
  if (count < 2) return 2;
  gettimeofday(&start, NULL);
  pid_t child = fork();
  if (child < 0) return 2;
  if (child == 0) {
    execvp(arguments[1], arguments + 1);
    _exit(127);
  }
  if (wait4(child, &status, 0, &usage) != child) return 2;
  gettimeofday(&end, NULL);
#ifdef __APPLE__
  long peak = usage.ru_maxrss / 1024;
#else
  long peak = usage.ru_maxrss;
#endif
  fprintf(stderr, "\n%f %f %ld %d\n", seconds(end) - seconds(start),
    seconds(usage.ru_utime) + seconds(usage.ru_stime), peak,
    WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
  return 0;
}
