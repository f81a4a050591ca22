#pragma once

// The one way to include the HTTP library: its settings must be the same everywhere.

// A browser opens several connections a page and keeps them; the library's own numbers are for
// less.
#define CPPHTTPLIB_LISTEN_BACKLOG 128
#define CPPHTTPLIB_USE_POLL
#include <httplib.h>  // IWYU pragma: export
