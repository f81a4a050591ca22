#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "campaign/node.hpp"

namespace lindung::cli::sandbox {

/// A field of a form or of an address.
struct Field {
  std::string name;
  std::string value;
};

using Fields = std::vector<Field>;

inline constexpr std::size_t kMostFields = 200;

/// Reads `a=b&c=d%20e+f` (application/x-www-form-urlencoded); what is behind kMostFields is left
/// out.
[[nodiscard]] Fields read_fields(std::string_view text);

/// The value of the first field with this name; "" when there is none.
[[nodiscard]] std::string_view field(const Fields& fields, std::string_view name);

/// [{"name": …, "value": …}]
[[nodiscard]] Node write_fields(const Fields& fields);

/// `text` for HTML, also between quotes.
[[nodiscard]] std::string escape(std::string_view text);

}  // namespace lindung::cli::sandbox
