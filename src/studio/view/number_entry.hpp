#pragma once

#include <cstdint>
#include <string_view>

namespace lindung::studio {

/// A field of a number, shown as `lang` writes it ("100.000", "Rp16.800") and read as people write
/// it (read_number()); true when `value` became another. What can't be read stays in the field and
/// is told of below it, and `value` is as it was. `width` 0: as wide as there is room.
bool number_entry(std::string_view label, std::int64_t& value, std::string_view lang,
                  bool is_money = false, float width = 0);

}  // namespace lindung::studio
