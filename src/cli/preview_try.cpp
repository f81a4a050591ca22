#include "cli/preview_try.hpp"

#include <charconv>

namespace lindung::cli {
namespace {

Reply json(int status, std::string body) {
  return {.status = status, .type = "application/json", .body = std::move(body)};
}

Reply big() {
  constexpr std::size_t kSize = 5'000'000;
  std::string body = R"({"schema_version": 1, "padding": ")";
  body.append(kSize - body.size() - 2, 'x');
  return json(200, body + "\"}");
}

}  // namespace

Reply PreviewTry::answer(std::string_view path,
                         const std::function<std::string(const char*)>& parameter,
                         const Pause& pause) const {
  if (path == "/try/404.json") return json(404, R"({"error": "not found"})");
  if (path == "/try/500.json") return json(500, R"({"error": "out of order"})");
  if (path == "/try/html.json") return sentence_page(200, "Please sign in to this network.");
  if (path == "/try/big.json") return big();
  if (path == "/try/broken.json") return broken();
  if (path == "/try/slow.json") return slow(parameter("ms"), parameter("then"), pause);
  if (path == "/try/hang.json") {
    while (pause(std::chrono::hours(1))) {
    }
    return sentence_page(503, "The preview is ending.");
  }
  return sentence_page(404, "There is no such trial. They are listed by lindung preview --help.");
}

Reply PreviewTry::slow(const std::string& millis, const std::string& then,
                       const Pause& pause) const {
  constexpr int kLongest = 60'000;
  int wait = -1;
  const char* const end = millis.data() + millis.size();
  const auto [read_to, bad] = std::from_chars(millis.data(), end, wait);
  if (bad != std::errc() || read_to != end || wait < 0 || wait > kLongest) {
    return sentence_page(400, "Say how long, as ms=0 to ms=60000.");
  }
  if (!pause(std::chrono::milliseconds(wait))) return sentence_page(503, "The preview is ending.");
  return files_.answer("/dist/campaigns/" + then + ".json", {});
}

Reply PreviewTry::broken() const {
  Reply reply = files_.answer("/dist/campaigns/baznas.json", {});
  if (reply.status == 200) reply.body.resize(reply.body.size() / 2);
  return reply;
}

}  // namespace lindung::cli
