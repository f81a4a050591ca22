#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class ComparePanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.compare")); }
};

}  // namespace

std::unique_ptr<Panel> make_compare_panel() { return std::make_unique<ComparePanel>(); }

}  // namespace lindung::studio
