#include "cli/preview_server.hpp"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "cli/clock.hpp"
#include "cli/http.hpp"
#include "cli/preview_try.hpp"

namespace lindung::cli {
namespace {

using std::chrono::milliseconds;
using HandlerResponse = httplib::Server::HandlerResponse;
using sandbox::Sandbox;

// Every connection holds a thread. Those that wait leave as many to all others.
constexpr std::size_t kThreads = 64;
constexpr int kMostListeners = 24;  // at /events
constexpr int kMostWaiting = 16;    // at /try/ and /sandbox/

constexpr milliseconds kHeartbeat(15'000);
constexpr milliseconds kLookForClosed(500);  // how often a waiting connection is looked at
constexpr milliseconds kFarewell(1'000);     // how long connections have to end

// How much of a body is read to be told that it is too large; then the connection ends.
constexpr std::size_t kMostSkipped = 8'000'000;

// A header that never leaves: the connection ends without an answer.
constexpr const char* kDropped = "Lindung-Dropped";

constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "connect-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-src 'self'";

/// One of a bounded number, given back by its destructor.
class Seat {
 public:
  /// Null when none is left.
  static std::shared_ptr<Seat> take(std::atomic<int>& taken, int most) {
    if (taken.fetch_add(1) < most) return std::make_shared<Seat>(taken);
    taken.fetch_sub(1);
    return nullptr;
  }

  explicit Seat(std::atomic<int>& taken) : taken_(taken) {}
  ~Seat() { taken_.fetch_sub(1); }
  Seat(const Seat&) = delete;
  Seat& operator=(const Seat&) = delete;
  Seat(Seat&&) = delete;
  Seat& operator=(Seat&&) = delete;

 private:
  std::atomic<int>& taken_;
};

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// The host of "host:port" or "[::1]:port", in lower case and without brackets.
std::string host_name(const std::string& header) {
  if (header.starts_with('[')) return lower(header.substr(1, header.find(']') - 1));
  return lower(header.substr(0, header.find(':')));
}

bool is_for_others(const std::string& path) {
  return path.starts_with("/dist/") || path.starts_with("/try/") || Sandbox::is_for_others(path);
}

/// "a=b" of "/path?a=b", as it was sent.
std::string query_of(const std::string& target) {
  const std::size_t mark = std::min(target.find('?'), target.size());
  const std::string query = target.substr(std::min(mark + 1, target.size()));
  return query.substr(0, query.find('#'));
}

sandbox::Call call_of(const httplib::Request& request, std::string body = {}) {
  sandbox::Call call{.method = request.method,
                     .path = request.path,
                     .query = query_of(request.target),
                     .body = std::move(body),
                     .home = "http://" + request.get_header_value("Host"),
                     .content_type = request.get_header_value("Content-Type"),
                     .origin = request.get_header_value("Origin"),
                     .fetch_site = request.get_header_value("Sec-Fetch-Site"),
                     .signature = request.get_header_value("Lindung-Signature")};
  const std::size_t keys = request.get_header_value_count("Idempotency-Key");
  for (std::size_t i = 0; i < keys; ++i) {
    call.idempotency_keys.push_back(request.get_header_value("Idempotency-Key", "", i));
  }
  return call;
}

/// The body, or as much of one that is too large as shows that; nothing when it can't be read.
std::optional<std::string> read_body(const httplib::Request& request,
                                     const httplib::ContentReader& reader) {
  std::string body;
  std::size_t seen = 0;
  const httplib::ContentReceiver take = [&](const char* data, std::size_t size) {
    seen += size;
    body.append(data, std::min(size, Sandbox::kLargestBody + 1 - body.size()));
    return seen <= kMostSkipped;
  };
  const bool is_read = request.is_multipart_form_data()
                           ? reader([](const httplib::MultipartFormData&) { return true; }, take)
                           : reader(take);
  if (!is_read) return std::nullopt;
  return body;
}

void give(Reply reply, httplib::Response& response) {
  for (auto& [name, value] : reply.headers) response.set_header(name, value);
  // Left to the library otherwise: it answers a part of the file with 206.
  if (reply.status != 200) response.status = reply.status;
  if (!reply.type.empty()) response.set_content(std::move(reply.body), reply.type);
}

/// For a request that could not be read to its end: what follows would be taken for another one.
void give_and_close(Reply reply, httplib::Response& response) {
  response.status = reply.status;
  response.set_header("Connection", "close");
  const std::size_t size = reply.body.size();
  response.set_content_provider(
      size, reply.type,
      [body = std::move(reply.body)](std::size_t at, std::size_t length, httplib::DataSink& sink) {
        sink.write(body.data() + at, length);
        return false;
      });
}

}  // namespace

class PreviewServer::Routes {
 public:
  Routes(std::string host, const PreviewFiles& files, PreviewEvents& events, Sandbox& sandbox)
      : host_(std::move(host)), files_(files), events_(events), sandbox_(sandbox), try_(files) {
    server_.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server_.set_keep_alive_timeout(2);
    server_.set_payload_max_length(Sandbox::kLargestBody);
    server_.set_tcp_nodelay(true);
    // The library's own options let two servers share a port.
    server_.set_socket_options([](socket_t socket) {
      const int on = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    });
    // What is not handled here has its body read and then comes to refuse().
    server_.set_pre_routing_handler([this](const auto& request, auto& response) {
      if (!is_host_allowed(request) || !is_reading(request)) return HandlerResponse::Unhandled;
      answer(request, response);
      return HandlerResponse::Handled;
    });
    // Not by a regular expression, which a long path could exhaust the stack with.
    for (const char* path : {"/sandbox/:at", "/sandbox/:at/:which"}) {
      server_.Post(path, [this](const auto& request, auto& response, const auto& reader) {
        take(request, response, reader);
      });
      server_.Options(path, [this](const auto& request, auto& response) {
        if (!is_host_allowed(request)) return refuse(request, response);
        send(sandbox_.answer(call_of(request), unix_now()), request, response);
      });
    }
    server_.set_header_writer([](httplib::Stream& stream, httplib::Headers& headers) {
      // Nothing written is a failure, and ends the connection.
      return headers.contains(kDropped) ? 0 : httplib::detail::write_headers(stream, headers);
    });
    server_.set_error_handler([this](const auto& request, auto& response) {
      const bool is_answered = !response.body.empty() || response.has_header("Content-Type");
      if (!is_answered) refuse(request, response);
    });
    server_.set_exception_handler([](const auto&, auto& response, const std::exception_ptr&) {
      give(sentence_page(500, "This went wrong. Please report it."), response);
    });
    server_.set_post_routing_handler(add_headers);
  }

  Result<int> bind(int port) {
    errno = 0;
    const int bound = port == 0                           ? server_.bind_to_any_port(host_)
                      : server_.bind_to_port(host_, port) ? port
                                                          : -1;
    if (bound > 0) return bound;
    const std::string place = "Port " + std::to_string(port) + " of " + host_;
    return failure("port_unusable", "",
                   errno == EADDRINUSE
                       ? place +
                             " is taken by another program. Choose another with --port, or any "
                             "free one with --port 0."
                       : place +
                             " can't be used. Choose another address with --host, or another "
                             "port with --port.");
  }

  void start() {
    std::promise<void> done;
    ended_ = done.get_future();
    thread_ = std::thread([this, done = std::move(done)]() mutable {
      server_.listen_after_bind();
      done.set_value();
    });
    server_.wait_until_ready();
  }

  bool stop() {
    if (!thread_.joinable()) return true;
    server_.stop();
    if (ended_.wait_for(kFarewell) != std::future_status::ready) return false;
    thread_.join();
    return true;
  }

 private:
  [[nodiscard]] bool is_host_allowed(const httplib::Request& request) const {
    if (request.get_header_value_count("Host") != 1) return false;
    const std::string host = host_name(request.get_header_value("Host"));
    return host == "localhost" || host == "127.0.0.1" || host == "::1" || host == lower(host_);
  }

  static bool is_reading(const httplib::Request& request) {
    return request.method == "GET" || request.method == "HEAD";
  }

  void answer(const httplib::Request& request, httplib::Response& response) {
    if (request.path == "/events") return listen(response);
    if (request.path.starts_with("/try/")) return give(trial(request), response);
    if (Sandbox::is_here(request.path)) {
      return send(sandbox_.answer(call_of(request), unix_now()), request, response);
    }
    give(files_.answer(request.path, {request.get_header_value("Accept-Encoding"),
                                      request.get_header_value("If-None-Match")}),
         response);
  }

  void listen(httplib::Response& response) {
    const auto seat = Seat::take(listeners_, kMostListeners);
    if (!seat) {
      return give(sentence_page(503, "Too many pages are open. Close some."), response);
    }
    std::string greeting = "retry: 1000\n: listening\n\n";
    response.set_chunked_content_provider(
        "text/event-stream",
        [this, seat, place = events_.end(), text = std::move(greeting),
         beat = std::chrono::steady_clock::now()](std::size_t, httplib::DataSink& sink) mutable {
          const auto now = std::chrono::steady_clock::now();
          if (text.empty() && now - beat >= kHeartbeat) text = ": still here\n\n";
          if (!text.empty()) {
            sink.write(text.data(), text.size());
            beat = now;
          }
          if (events_.closed()) {
            sink.done();
            return true;
          }
          // With nothing to write the library looks whether the page is still there.
          text = events_.wait(place, kLookForClosed);
          return true;
        });
  }

  Reply trial(const httplib::Request& request) {
    const auto seat = Seat::take(waiting_, kMostWaiting);
    if (!seat) return sentence_page(503, "Too many trials are running. Try again later.");
    const auto parameter = [&](const char* key) { return request.get_param_value(key); };
    return try_.answer(request.path, parameter,
                       [&](milliseconds patience) { return pause(request, patience); });
  }

  /// Waits; false when nobody waits for the answer any more.
  bool pause(const httplib::Request& request, milliseconds patience) {
    while (patience.count() > 0 && !request.is_connection_closed()) {
      const milliseconds step = std::min(patience, kLookForClosed);
      if (events_.wait_for_close(step)) return false;
      patience -= step;
    }
    return patience.count() <= 0;
  }

  void take(const httplib::Request& request, httplib::Response& response,
            const httplib::ContentReader& reader) {
    auto body = read_body(request, reader);
    if (!body) {
      return give_and_close(
          sandbox::problem(response.status < 400 ? 413 : response.status, "body_unreadable",
                           "The body can't be read. Send at most 65536 bytes, "
                           "as they are."),
          response);
    }
    if (!is_host_allowed(request)) return refuse(request, response);
    send(sandbox_.answer(call_of(request, *std::move(body)), unix_now()), request, response);
  }

  void send(sandbox::Answer answer, const httplib::Request& request, httplib::Response& response) {
    using sandbox::Delivery;
    std::shared_ptr<Seat> seat;
    if (answer.delivery == Delivery::late || answer.delivery == Delivery::never) {
      seat = Seat::take(waiting_, kMostWaiting);
      if (!seat) {
        answer = {sandbox::problem(503, "too_many_waiting", "Too many requests are held back.")};
      }
    }
    if (answer.delivery == Delivery::late) pause(request, answer.wait);
    if (answer.delivery == Delivery::never) {
      while (pause(request, std::chrono::hours(1))) {
      }
    }
    if (answer.delivery == Delivery::never || answer.delivery == Delivery::dropped) {
      response.set_header(kDropped, "");
    }
    response.status = answer.reply.status;
    give(std::move(answer.reply), response);
  }

  void refuse(const httplib::Request& request, httplib::Response& response) const {
    if (!is_host_allowed(request)) {
      return give(
          sentence_page(403,
                        "This preview answers to 127.0.0.1 and localhost only. Start it with "
                        "--host to give it another name."),
          response);
    }
    if (Sandbox::is_here(request.path) && response.status == 404) {
      return give(sandbox_.answer(call_of(request), unix_now()).reply, response);
    }
    if (!is_reading(request) && response.status != 413) {
      response.set_header("Allow", "GET, HEAD");
      return give(sentence_page(405, "This preview takes GET and HEAD only."), response);
    }
    give(sentence_page(response.status, "This request can't be answered. Check its address."),
         response);
  }

  static void add_headers(const httplib::Request& request, httplib::Response& response) {
    response.set_header("Cache-Control", "no-cache");
    if (!response.has_header("Content-Security-Policy")) {
      // What partners get may stand in an iframe of others: embed.html is made for that.
      const char* const around = is_for_others(request.path) ? "" : "; frame-ancestors 'self'";
      response.set_header("Content-Security-Policy", std::string(kPolicy) + around);
    }
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "strict-origin-when-cross-origin");
    if (!is_for_others(request.path)) return;
    response.set_header("Access-Control-Allow-Origin", "*");
    response.set_header("Access-Control-Expose-Headers", "Retry-After");
    response.set_header("Cross-Origin-Resource-Policy", "cross-origin");
    // embed.html may stand on a page that isolates itself.
    response.set_header("Cross-Origin-Embedder-Policy", "require-corp");
  }

  std::string host_;
  const PreviewFiles& files_;
  PreviewEvents& events_;
  Sandbox& sandbox_;
  PreviewTry try_;
  std::atomic<int> listeners_ = 0;
  std::atomic<int> waiting_ = 0;
  httplib::Server server_;
  std::thread thread_;
  std::future<void> ended_;
};

PreviewServer::PreviewServer(std::string host, const PreviewFiles& files, PreviewEvents& events,
                             Sandbox& sandbox)
    : routes_(std::make_unique<Routes>(std::move(host), files, events, sandbox)) {}

PreviewServer::~PreviewServer() = default;

Result<int> PreviewServer::bind(int port) { return routes_->bind(port); }

void PreviewServer::start() { routes_->start(); }

bool PreviewServer::stop() { return routes_->stop(); }

}  // namespace lindung::cli
