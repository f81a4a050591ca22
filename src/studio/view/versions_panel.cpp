#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class VersionsPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.versions")); }
};

}  // namespace

std::unique_ptr<Panel> make_versions_panel() { return std::make_unique<VersionsPanel>(); }

}  // namespace lindung::studio
