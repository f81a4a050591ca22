#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class OutlookPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.outlook")); }
};

}  // namespace

std::unique_ptr<Panel> make_outlook_panel() { return std::make_unique<OutlookPanel>(); }

}  // namespace lindung::studio
