// The floor that scripts/bench compares with: the least that a reader must do. YAML goes through
// libyaml's parser, event by event; JSON is looked at byte by byte, minding strings and depth.
// Nothing is kept. Given a listing (a line `size path` for each file) and a folder as well, it then
// writes files of these sizes into the folder, as plainly as a disk allows.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

static long scan_yaml(const unsigned char *bytes, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  long events = 0;
  int is_over = 0;
  if (!yaml_parser_initialize(&parser)) return -1;
  yaml_parser_set_input_string(&parser, bytes, size);
  while (!is_over) {
    if (!yaml_parser_parse(&parser, &event)) return -1;
    is_over = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    events++;
  }
  yaml_parser_delete(&parser);
  return events;
}

static long scan_json(const unsigned char *bytes, size_t size) {
  long tokens = 0, depth = 0;
  for (size_t at = 0; at < size; at++) {
    switch (bytes[at]) {
    case '"':
      for (at++; at < size && bytes[at] != '"'; at++)
        if (bytes[at] == '\\') at++;
      tokens++;
      break;
    case '{': case '[': depth++; tokens++; break;
    case '}': case ']': depth--; tokens++; break;
    case ',': case ':': tokens++; break;
    }
  }
  return depth == 0 ? tokens : -1;
}

static int write_files(const char *listing, const char *folder) {
  FILE *list = fopen(listing, "r");
  mkdir(folder, 0777);
  if (!list || chdir(folder) != 0) return 2;
  size_t size, room = 0;
  char path[4096], *filler = NULL;
  while (fscanf(list, "%zu %4095[^\n]", &size, path) == 2) {
    if (size > room) {
      filler = realloc(filler, room = size);
      if (!filler) return 2;
      memset(filler, 'x', size);
    }
    for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
      *slash = 0;
      mkdir(path, 0777);
      *slash = '/';
    }
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (file < 0 || write(file, filler, size) != (ssize_t)size || close(file) != 0) return 2;
  }
  fclose(list);
  free(filler);
  return 0;
}

int main(int count, char **arguments) {
  if (count != 2 && count != 4) return 2;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(size + 1);
  if (!bytes || fread(bytes, 1, size, file) != size) return 2;
  fclose(file);
  size_t first = 0;
  while (first < size && strchr(" \t\r\n", bytes[first])) first++;
  long result = bytes[first] == '{' ? scan_json(bytes, size) : scan_yaml(bytes, size);
  printf("%ld\n", result);
  free(bytes);
  if (result < 0) return 1;
  return count == 4 ? write_files(arguments[2], arguments[3]) : 0;
}
