#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/preview_reply.hpp"

namespace lindung::cli::sandbox {

/// A request, whatever library speaks HTTP. Headers that were not sent are "".
struct Call {
  std::string method{};
  std::string path{};   ///< decoded
  std::string query{};  ///< as sent
  std::string body{};
  std::string home{};  ///< this server as the sender calls it: http://127.0.0.1:8080
  std::string content_type{};
  std::string origin{};
  std::string fetch_site{};
  std::string signature{};
  std::vector<std::string> idempotency_keys{};
};

/// The media type without its parameters, in lower case.
[[nodiscard]] std::string media_type(const Call& call);

/// Whether a browser says that another origin's page sent this. What is no browser says nothing.
[[nodiscard]] bool is_from_elsewhere(const Call& call);

enum class Delivery : std::uint8_t {
  at_once,
  late,     ///< after `wait`
  never,    ///< the connection stays open, without a word
  dropped,  ///< the connection is closed, without a word
};

struct Answer {
  Reply reply;
  Delivery delivery = Delivery::at_once;
  std::chrono::milliseconds wait{0};
};

inline constexpr std::string_view kJson = "application/json";
inline constexpr std::string_view kForm = "application/x-www-form-urlencoded";

/// {"type", "title", "status", "detail", "code"} as application/problem+json.
[[nodiscard]] Reply problem(int status, std::string_view code, std::string_view detail);

[[nodiscard]] Reply json_reply(int status, std::string body);

}  // namespace lindung::cli::sandbox
