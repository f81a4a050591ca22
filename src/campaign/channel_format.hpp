#pragma once

#include <string_view>

#include "campaign/spec.hpp"

namespace lindung {

/// A channel of this kind ("link", "qris", …), schema version 1; null when there is no such kind.
[[nodiscard]] const Spec* channel_format(std::string_view kind);

/// Minutes since midnight of "08:00"; at most 1440, for "24:00". -1 for any other text.
[[nodiscard]] int read_time(std::string_view text);

/// What a page shows of a channel of any kind: a part of channel_format().
[[nodiscard]] Spec channel_view_format();

}  // namespace lindung
