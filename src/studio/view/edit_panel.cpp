#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class EditPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.edit")); }
};

}  // namespace

std::unique_ptr<Panel> make_edit_panel() { return std::make_unique<EditPanel>(); }

}  // namespace lindung::studio
