#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class ProblemsPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.problems")); }
};

}  // namespace

std::unique_ptr<Panel> make_problems_panel() { return std::make_unique<ProblemsPanel>(); }

}  // namespace lindung::studio
