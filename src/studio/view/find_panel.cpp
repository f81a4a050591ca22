#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class FindPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.find")); }
};

}  // namespace

std::unique_ptr<Panel> make_find_panel() { return std::make_unique<FindPanel>(); }

}  // namespace lindung::studio
