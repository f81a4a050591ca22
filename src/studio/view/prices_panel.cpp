#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class PricesPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.prices")); }
};

}  // namespace

std::unique_ptr<Panel> make_prices_panel() { return std::make_unique<PricesPanel>(); }

}  // namespace lindung::studio
