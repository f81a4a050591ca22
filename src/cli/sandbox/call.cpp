#include "cli/sandbox/call.hpp"

#include <algorithm>
#include <utility>

#include "campaign/json.hpp"

namespace lindung::cli::sandbox {
namespace {

std::string_view title(int status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 409:
      return "Conflict";
    case 411:
      return "Length Required";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 503:
      return "Service Unavailable";
    default:
      return "Internal Server Error";
  }
}

}  // namespace

std::string media_type(const Call& call) {
  std::string type = call.content_type.substr(0, call.content_type.find(';'));
  type.erase(type.find_last_not_of(" \t") + 1);
  std::ranges::transform(type, type.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return type;
}

bool is_from_elsewhere(const Call& call) {
  if (!call.origin.empty()) return call.origin != call.home;
  return !call.fetch_site.empty() && call.fetch_site != "same-origin" && call.fetch_site != "none";
}

Reply problem(int status, std::string_view code, std::string_view detail) {
  Node node = Node::object();
  node.add("type", "about:blank");
  node.add("title", title(status));
  node.add("status", std::int64_t{status});
  node.add("detail", detail);
  node.add("code", code);
  return {.status = status, .type = "application/problem+json", .body = write_json(node)};
}

Reply json_reply(int status, std::string body) {
  return {.status = status, .type = std::string(kJson), .body = std::move(body)};
}

}  // namespace lindung::cli::sandbox
