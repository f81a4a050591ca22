#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lindung::cli {

/// What the preview server answers, whatever library speaks HTTP.
struct Reply {
  int status = 200;
  std::string type{};  ///< Content-Type; "" without a body
  std::string body{};
  std::vector<std::pair<std::string, std::string>> headers{};
};

/// A page of one sentence, which must be ours: nothing in it is escaped.
[[nodiscard]] Reply sentence_page(int status, std::string_view sentence);

}  // namespace lindung::cli
