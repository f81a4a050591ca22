#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class GiftPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.gift")); }
};

}  // namespace

std::unique_ptr<Panel> make_gift_panel() { return std::make_unique<GiftPanel>(); }

}  // namespace lindung::studio
