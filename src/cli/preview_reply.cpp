#include "cli/preview_reply.hpp"

namespace lindung::cli {

Reply sentence_page(int status, std::string_view sentence) {
  std::string page = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>";
  page += std::to_string(status);
  page += "</title>\n<p>";
  page += sentence;
  page += "</p>\n</html>\n";
  return {.status = status, .type = "text/html; charset=utf-8", .body = std::move(page)};
}

}  // namespace lindung::cli
