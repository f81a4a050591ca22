#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "campaign/node.hpp"
#include "campaign/problem.hpp"

namespace lindung {

/// The members of one JSON object as they are read: every wrong one is reported at its place, and
/// those that nobody asked for are warned of when the reading ends.
class Fields {
 public:
  enum class Need : std::uint8_t { optional, required };

  /// Reports wrong_type when `node` is no object; every field is then absent without further words.
  Fields(const Node& node, std::string path, Problems& problems);
  ~Fields();
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;
  Fields(Fields&&) = delete;
  Fields& operator=(Fields&&) = delete;

  /// The member, whatever it is; null and `missing` reported when it is required and absent.
  const Node* any(std::string_view key, Need need);

  /// A whole number from `least` to `most`; nothing (and a problem) for any other value.
  std::optional<std::int64_t> whole(std::string_view key, Need need, std::int64_t least,
                                    std::int64_t most);

  /// A text of 1 to `longest` bytes without control or direction-changing characters.
  std::optional<std::string> text(std::string_view key, Need need, std::size_t longest = 200);

  /// An absolute https address.
  std::optional<std::string> url(std::string_view key, Need need);

  std::optional<Date> date(std::string_view key, Need need);

  /// true or false; false when absent.
  bool flag(std::string_view key);

  /// An array of 0 or more; null when absent or something else.
  const Node* array(std::string_view key, Need need, std::size_t fewest, std::size_t most);

  [[nodiscard]] std::string path(std::string_view key) const { return pointer(path_, key); }
  [[nodiscard]] Problems& problems() { return problems_; }

  /// Reports `code` at this key.
  void wrong(std::string_view code, std::string_view key, std::string message);

 private:
  const Node& node_;
  std::string path_;
  Problems& problems_;
  bool usable_;
  std::vector<std::string_view> asked_;
};

/// Whether `text` is free of control characters and of marks that change the writing direction,
/// which could make one name look like another.
[[nodiscard]] bool is_plain_text(std::string_view text);

/// Reports wrong_type at `path`.
void report_type(Problems& problems, const Node& node, std::string path, std::string_view wanted);

}  // namespace lindung
