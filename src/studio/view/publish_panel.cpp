#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class PublishPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.publish")); }
};

}  // namespace

std::unique_ptr<Panel> make_publish_panel() { return std::make_unique<PublishPanel>(); }

}  // namespace lindung::studio
