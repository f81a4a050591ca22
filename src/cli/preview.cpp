#include <CLI/CLI.hpp>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>
#include <thread>

#include "campaign/json.hpp"
#include "cli/command.hpp"
#include "cli/preview_browser.hpp"
#include "cli/preview_events.hpp"
#include "cli/preview_files.hpp"
#include "cli/preview_server.hpp"
#include "cli/preview_watch.hpp"
#include "cli/sandbox/routes.hpp"

namespace lindung::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kLookEvery(25);

/// The checkout that this program was built in, or the folder it is run in.
fs::path default_root() {
  std::error_code bad;
  const fs::path self = fs::canonical("/proc/self/exe", bad);
  const fs::path root = self.parent_path().parent_path().parent_path();
  return !bad && fs::is_directory(root / "assets", bad) ? root : fs::current_path();
}

std::string message_of(const CampaignWatch::Seen& seen) {
  Node data = Node::object();
  data.add("id", seen.id);
  data.add_flag("valid", seen.inspection.campaign.has_value());
  data.add("problems", std::ssize(seen.inspection.problems));
  return "event: campaign\ndata: " + write_json(data) + "\n\n";
}

/// Blocks the signals that end a program, in this thread and those it starts, to be waited for.
class EndSignals {
 public:
  EndSignals() {
    sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals_, signal);
    ::pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  }

  void wait() const {
    int signal = 0;
    while (::sigwait(&signals_, &signal) != 0) {
    }
  }

 private:
  sigset_t signals_{};
};

struct Preview {
  int port = 8080;
  std::string host = "127.0.0.1";
  std::string root;
  bool open = false;
  sandbox::Sandbox::Options sandbox;

  [[nodiscard]] int run(const Output& out) const {
    const fs::path folder = root.empty() ? default_root() : fs::path(root);
    std::error_code bad;
    if (!fs::is_directory(folder / "assets", bad)) {
      return out.fail({"root_without_assets", "",
                       folder.string() + " has no folder assets. Name a checkout with --root."});
    }
    const EndSignals signals;
    const PreviewFiles files(folder);
    PreviewEvents events;
    const auto payments = sandbox::Sandbox::open(sandbox);
    if (!payments) return out.fail(payments.error());
    PreviewServer server(host, files, events, **payments);
    const auto bound = server.bind(port);
    if (!bound) return out.fail(bound.error());
    server.start();
    (*payments)->start(loopback(), *bound);
    std::thread watch([&] { watch_campaigns(files.campaigns(), events); });
    tell_addresses(files, *bound, out);
    signals.wait();
    events.close();
    watch.join();
    (*payments)->stop();
    // A connection that is not done with ends with the process.
    if (!server.stop()) std::_Exit(kDone);
    return kDone;
  }

 private:
  /// Tells the terminal what is wrong from the start on, and the pages what changes from then on.
  static void watch_campaigns(const fs::path& folder, PreviewEvents& events) {
    CampaignWatch watch(folder);
    const auto tell = [&](const CampaignWatch::Seen& seen) {
      write_err(report(seen.id + ".json", seen.text, seen.inspection));
    };
    watch.look([](const auto&) {});
    watch.look([&](const CampaignWatch::Seen& seen) {
      if (!seen.inspection.problems.empty()) tell(seen);
    });
    while (!events.wait_for_close(kLookEvery)) {
      watch.look([&](const CampaignWatch::Seen& seen) {
        events.send(message_of(seen));
        tell(seen);
      });
    }
  }

  /// Where this program reaches itself.
  [[nodiscard]] std::string loopback() const {
    if (host == "0.0.0.0") return "127.0.0.1";
    return host == "::" ? "::1" : host;
  }

  void tell_addresses(const PreviewFiles& files, int bound, const Output& out) const {
    const bool is_ipv6 = host.find(':') != std::string::npos;
    const std::string origin =
        "http://" + (is_ipv6 ? '[' + host + ']' : host) + ':' + std::to_string(bound);
    Node addresses = Node::array();
    std::string text;
    for (const char* path : {"/", "/pages/partner.html", "/sandbox/", "/studio/"}) {
      if (std::string_view(path) == "/studio/" && !files.has(path)) continue;
      addresses.append(Node::text(origin + path));
      text += origin + path + '\n';
    }
    if (out.json()) {
      Node answer = Node::object();
      answer.add("addresses", std::move(addresses));
      out.value(answer);
    } else {
      write_out(text + "Ctrl-C ends it.\n");
    }
    if (open) open_browser(origin + '/');
  }
};

}  // namespace

Run set_up_preview(CLI::App& app) {
  const auto preview = std::make_shared<Preview>();
  app.add_option("--port", preview->port, "Port to serve on, 0 for any free one")
      ->check(CLI::Range(0, 65'535))
      ->capture_default_str();
  app.add_option("--host", preview->host, "Address to serve on")->capture_default_str();
  app.add_option("--root", preview->root, "Checkout to serve; this program's own unless given");
  app.add_option("--ledger", preview->sandbox.ledger,
                 "Keep the sandbox's ledger in this file; in memory unless given")
      ->type_name("FILE");
  app.add_option("--secret", preview->sandbox.secret,
                 "What the sandbox signs notifications with; random unless given");
  app.add_flag("--open,!--no-open", preview->open, "Open it in a browser");
  app.footer(
      "Addresses that answer like a bad network: /try/404.json, /try/500.json, /try/html.json,\n"
      "/try/big.json, /try/broken.json, /try/slow.json?ms=1500&then=baznas, /try/hang.json.\n"
      "/events sends an event when a file of assets/campaigns changes.\n"
      "/sandbox/ is a payment provider and a partner's endpoint to try the widget on.");
  return [preview](const Output& out) { return preview->run(out); };
}

}  // namespace lindung::cli
