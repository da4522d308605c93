// What CurlTransport needs of libcurl, in declarations of our own: an app needs no development
// package of libcurl to be built, only the library itself where it runs, and FoundationNetworking
// needs that as well. The numbers are the binary interface of libcurl.so.4, which does not change;
// seamstress_curl_load compares them with the library's own table of options.
#ifndef SEAMSTRESS_CURL_H
#define SEAMSTRESS_CURL_H

#ifdef __linux__

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Options of a transfer, by the names that libcurl gives them.
#define SEAMSTRESS_CURL_OPTIONS(option) \
  option(UPLOAD, 46) option(NOBODY, 44) option(NETRC, 51) option(FOLLOWLOCATION, 52) \
  option(SSLVERSION, 32) option(SSL_VERIFYPEER, 64) option(FRESH_CONNECT, 74) \
  option(HTTPGET, 80) option(SSL_VERIFYHOST, 81) option(HTTP_VERSION, 84) \
  option(BUFFERSIZE, 98) option(NOSIGNAL, 99) option(HTTPAUTH, 107) option(PROTOCOLS, 181) \
  option(TCP_KEEPALIVE, 213) option(PATH_AS_IS, 234) option(SUPPRESS_CONNECT_HEADERS, 265) \
  option(DISALLOW_USERNAME_IN_URL, 278) option(HTTP09_ALLOWED, 285) option(MAXAGE_CONN, 288) \
  option(WRITEDATA, 10001) option(URL, 10002) option(PROXY, 10004) option(READDATA, 10009) \
  option(ERRORBUFFER, 10010) option(HTTPHEADER, 10023) option(HEADERDATA, 10029) \
  option(CUSTOMREQUEST, 10036) option(CAINFO, 10065) option(CAPATH, 10097) \
  option(ACCEPT_ENCODING, 10102) option(OPENSOCKETDATA, 10164) option(SEEKDATA, 10168) \
  option(WRITEFUNCTION, 20011) option(READFUNCTION, 20012) option(HEADERFUNCTION, 20079) \
  option(OPENSOCKETFUNCTION, 20163) option(SEEKFUNCTION, 20167) option(INFILESIZE_LARGE, 30115) \
  option(PREREQDATA, 10313) option(PREREQFUNCTION, 20312)

enum {
#define SEAMSTRESS_CURL_CONSTANT(name, number) SEAMSTRESS_CURL_##name = number,
  SEAMSTRESS_CURL_OPTIONS(SEAMSTRESS_CURL_CONSTANT)
};


typedef size_t (*seamstress_curl_bytes)(char *bytes, size_t size, size_t count, void *context);

// An address as libcurl hands it to whoever opens its sockets.
struct seamstress_curl_address {
  int family;
  int type;
  int protocol;
  unsigned int length;
};

// What a transfer calls, each with the context.
struct seamstress_curl_callbacks {
  void *context;
  seamstress_curl_bytes header;
  seamstress_curl_bytes write;
  seamstress_curl_bytes read;
  // 0: the body starts over; 1: it cannot.
  int (*seek)(void *context, int64_t offset, int origin);
  // 0: the request may go out; 1: it may not. Not called before libcurl 7.80.
  int (*request)(void *context, char *peer, char *local, int peer_port, int local_port);
  // A descriptor, or -1 to give up.
  int (*open)(void *context, int purpose, struct seamstress_curl_address *address);
};

// Finds libcurl in this process or on this machine; true if it can be used. To be called once.
bool seamstress_curl_load(void);

// Such as 0x075801 for 7.88.1.
unsigned seamstress_curl_version(void);

void *seamstress_curl_easy(void);
void seamstress_curl_easy_reset(void *easy);
void seamstress_curl_easy_free(void *easy);
// Zero where libcurl takes the option.
int seamstress_curl_set_number(void *easy, long option, long value);
int seamstress_curl_set_length(void *easy, long option, int64_t value);
int seamstress_curl_set_text(void *easy, long option, const char *value);
int seamstress_curl_set_pointer(void *easy, long option, void *value);
int seamstress_curl_set_callbacks(void *easy, struct seamstress_curl_callbacks callbacks);
// Goes on in both directions.
int seamstress_curl_proceed(void *easy);
// The last error number of the system that the transfer met.
int seamstress_curl_system_error(void *easy);
// Whether the name of the server is known, or was never asked for.
bool seamstress_curl_is_resolved(void *easy);
const char *seamstress_curl_text(int code);

// The list with one more line; NULL if there is no memory, and then the list is as it was.
void *seamstress_curl_list_add(void *list, const char *line);
void seamstress_curl_list_free(void *list);

void *seamstress_curl_multi(long kept_connections);
void seamstress_curl_multi_free(void *multi);
int seamstress_curl_multi_add(void *multi, void *easy);
int seamstress_curl_multi_remove(void *multi, void *easy);
int seamstress_curl_multi_perform(void *multi);
int seamstress_curl_multi_poll(void *multi, int milliseconds);
// The only one that another thread may call.
int seamstress_curl_multi_wake(void *multi);
// A transfer that has ended since the last call, or NULL.
void *seamstress_curl_multi_next_ended(void *multi, int *code);

// A socket that programs started by this process do not inherit.
int seamstress_curl_open_socket(const struct seamstress_curl_address *address);
// Writing to a connection that the peer has closed must be an error, not the end of the process.
void seamstress_curl_block_sigpipe(void);

#endif
#endif
