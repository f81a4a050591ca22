#pragma once

#include <memory>
#include <string>

#include "cli/preview_events.hpp"
#include "cli/preview_files.hpp"
#include "cli/sandbox/routes.hpp"
#include "error/error.hpp"

namespace lindung::cli {

/// The HTTP of the preview: the files, /events, /try/ and /sandbox/, for this machine alone. Only
/// requests that name this machine as their host are answered, so that no page from elsewhere can
/// read them by pointing its own name here.
class PreviewServer {
 public:
  /// All outlive the server. `host` is the address to listen on.
  PreviewServer(std::string host, const PreviewFiles& files, PreviewEvents& events,
                sandbox::Sandbox& sandbox);
  ~PreviewServer();
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;
  PreviewServer(PreviewServer&&) = delete;
  PreviewServer& operator=(PreviewServer&&) = delete;

  /// Takes the port, any free one for 0, and gives its number. Error (path ""): port_unusable.
  [[nodiscard]] Result<int> bind(int port);

  /// Serves, in threads of its own, until stop().
  void start();

  /// Ends at once, though a connection is still open; the events must be closed before.
  /// False when one would not end.
  [[nodiscard]] bool stop();

 private:
  class Routes;
  std::unique_ptr<Routes> routes_;
};

}  // namespace lindung::cli
