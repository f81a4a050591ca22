#pragma once

/// What our headers need of CLI11, which takes long to compile.
// NOLINTNEXTLINE(readability-identifier-naming): the library's own name
namespace CLI {
class App;
}
