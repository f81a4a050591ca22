#include "studio/model/words.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/panel.hpp"

namespace lindung::studio {
namespace {

class CalendarPanel final : public Panel {
 public:
  void draw(Workspace& workspace) override { kit::title(word(workspace.lang, "area.calendar")); }
};

}  // namespace

std::unique_ptr<Panel> make_calendar_panel() { return std::make_unique<CalendarPanel>(); }

}  // namespace lindung::studio
