#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class StartPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.start")); }
};

}  // namespace

std::unique_ptr<Panel> make_start_panel() { return std::make_unique<StartPanel>(); }

}  // namespace lindung::studio
