#ifndef SEAMSTRESS_CLIBYAML_SHIM_H
#define SEAMSTRESS_CLIBYAML_SHIM_H
#include <yaml.h>
#endif
