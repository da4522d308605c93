#ifdef __linux__

#define _GNU_SOURCE
#include "CSeamstressCurl.h"

#include <dlfcn.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>

enum {
  global_all = 3,
  feature_ssl = 1 << 2,
  feature_gzip = 1 << 3,
  feature_asynchronous_names = 1 << 7,
  info_system_error = 0x200000 + 25,
  info_name_lookup_time = 0x600000 + 51,
  multi_kept_connections = 6,
  // The first with curl_multi_poll and curl_multi_wakeup.
  oldest_version = 0x074400,
  version_with_prerequest = 0x075000,
  message_done = 1,
};

struct version_info {
  int age;
  const char *text;
  unsigned number;
  const char *host;
  int features;
};

struct option_info {
  const char *name;
  int number;
  int type;
  unsigned flags;
};

struct message {
  int kind;
  void *easy;
  union {
    void *whatever;
    int code;
  } data;
};

// The functions, by the names that they have in the library.
#define FUNCTIONS(function) \
  function(int, global_init, (long)) \
  function(struct version_info *, version_info, (int)) \
  function(void *, easy_init, (void)) \
  function(void, easy_reset, (void *)) \
  function(void, easy_cleanup, (void *)) \
  function(int, easy_setopt, (void *, int, ...)) \
  function(int, easy_getinfo, (void *, int, ...)) \
  function(int, easy_pause, (void *, int)) \
  function(const char *, easy_strerror, (int)) \
  function(void *, slist_append, (void *, const char *)) \
  function(void, slist_free_all, (void *)) \
  function(void *, multi_init, (void)) \
  function(int, multi_cleanup, (void *)) \
  function(int, multi_setopt, (void *, int, ...)) \
  function(int, multi_add_handle, (void *, void *)) \
  function(int, multi_remove_handle, (void *, void *)) \
  function(int, multi_perform, (void *, int *)) \
  function(int, multi_poll, (void *, void *, unsigned, int, int *)) \
  function(int, multi_wakeup, (void *)) \
  function(struct message *, multi_info_read, (void *, int *))

static struct {
#define MEMBER(result, name, parameters) result(*name) parameters;
  FUNCTIONS(MEMBER)
} curl;
static unsigned version;

static bool find_functions(void *library) {
#define FIND(result, name, parameters) \
  *(void **)&curl.name = dlsym(library, "curl_" #name); \
  if (!curl.name) return false;
  FUNCTIONS(FIND)
  return true;
}

// Whether the library's options have the numbers that we know. Before 7.73 it does not tell.
static bool options_agree(void *library) {
  const struct option_info *(*find)(const char *);
  *(void **)&find = dlsym(library, "curl_easy_option_by_name");
  if (!find) return true;
#define COMPARE(name, known) \
  { \
    const struct option_info *found = find(#name); \
    if (found ? found->number != known : known != SEAMSTRESS_CURL_PREREQDATA && \
                                             known != SEAMSTRESS_CURL_PREREQFUNCTION) \
      return false; \
  }
  SEAMSTRESS_CURL_OPTIONS(COMPARE)
  return true;
}

static bool is_usable(void *library) {
  if (!find_functions(library) || !options_agree(library)) return false;
  if (curl.global_init(global_all) != 0) return false;
  const struct version_info *info = curl.version_info(0);
  const int needed = feature_ssl | feature_gzip | feature_asynchronous_names;
  version = info->number;
  return version >= oldest_version && (info->features & needed) == needed;
}

bool seamstress_curl_load(void) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
  if (is_usable(RTLD_DEFAULT)) return true;
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    void *library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) continue;
    if (is_usable(library)) return true;
    dlclose(library);
  }
  return false;
}

unsigned seamstress_curl_version(void) { return version; }

void *seamstress_curl_easy(void) { return curl.easy_init(); }
void seamstress_curl_easy_reset(void *easy) { curl.easy_reset(easy); }
void seamstress_curl_easy_free(void *easy) { curl.easy_cleanup(easy); }

int seamstress_curl_set_number(void *easy, long option, long value) {
  return curl.easy_setopt(easy, (int)option, value);
}

int seamstress_curl_set_length(void *easy, long option, int64_t value) {
  return curl.easy_setopt(easy, (int)option, value);
}

int seamstress_curl_set_text(void *easy, long option, const char *value) {
  return curl.easy_setopt(easy, (int)option, value);
}

int seamstress_curl_set_pointer(void *easy, long option, void *value) {
  return curl.easy_setopt(easy, (int)option, value);
}

int seamstress_curl_set_callbacks(void *easy, struct seamstress_curl_callbacks callbacks) {
  int failures = 0;
#define SET(kind, callback) \
  failures |= curl.easy_setopt(easy, SEAMSTRESS_CURL_##kind##DATA, callbacks.context); \
  failures |= curl.easy_setopt(easy, SEAMSTRESS_CURL_##kind##FUNCTION, callbacks.callback);
  SET(HEADER, header)
  SET(WRITE, write)
  SET(READ, read)
  SET(SEEK, seek)
  SET(OPENSOCKET, open)
  if (version >= version_with_prerequest) {
    SET(PREREQ, request)
  }
  return failures;
}

int seamstress_curl_proceed(void *easy) { return curl.easy_pause(easy, 0); }

int seamstress_curl_system_error(void *easy) {
  long number = 0;
  curl.easy_getinfo(easy, info_system_error, &number);
  return (int)number;
}

bool seamstress_curl_is_resolved(void *easy) {
  int64_t microseconds = 0;
  curl.easy_getinfo(easy, info_name_lookup_time, &microseconds);
  return microseconds > 0;
}

const char *seamstress_curl_text(int code) { return curl.easy_strerror(code); }

void *seamstress_curl_list_add(void *list, const char *line) {
  return curl.slist_append(list, line);
}

void seamstress_curl_list_free(void *list) { curl.slist_free_all(list); }

void *seamstress_curl_multi(long kept_connections) {
  void *multi = curl.multi_init();
  if (multi) curl.multi_setopt(multi, multi_kept_connections, kept_connections);
  return multi;
}

void seamstress_curl_multi_free(void *multi) { curl.multi_cleanup(multi); }

int seamstress_curl_multi_add(void *multi, void *easy) {
  return curl.multi_add_handle(multi, easy);
}

int seamstress_curl_multi_remove(void *multi, void *easy) {
  return curl.multi_remove_handle(multi, easy);
}

int seamstress_curl_multi_perform(void *multi) {
  int running = 0;
  return curl.multi_perform(multi, &running);
}

int seamstress_curl_multi_poll(void *multi, int milliseconds) {
  return curl.multi_poll(multi, NULL, 0, milliseconds, NULL);
}

int seamstress_curl_multi_wake(void *multi) { return curl.multi_wakeup(multi); }

void *seamstress_curl_multi_next_ended(void *multi, int *code) {
  int left = 0;
  for (struct message *next; (next = curl.multi_info_read(multi, &left));) {
    if (next->kind != message_done) continue;
    *code = next->data.code;
    return next->easy;
  }
  return NULL;
}

int seamstress_curl_open_socket(const struct seamstress_curl_address *address) {
  return socket(address->family, address->type | SOCK_CLOEXEC, address->protocol);
}

void seamstress_curl_block_sigpipe(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &signals, NULL);
}

#endif
