#include "cli/quote_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "money/text.hpp"

namespace lindung::cli {
namespace {

const Node& at(const Node& node, std::string_view key) {
  static const Node nothing = Node::null();
  const Node* found = node.find(key);
  return found != nullptr ? *found : nothing;
}

std::int64_t whole(const Node& node, std::string_view key) { return at(node, key).integer(); }

std::string rupiah(std::int64_t amount) { return format(Rupiah::of(amount).value_or(Rupiah())); }

std::string rupiah(const Node& node, std::string_view key) { return rupiah(whole(node, key)); }

/// "Nov 2026"
std::string month_name(const std::string& text) {
  constexpr std::array<std::string_view, 12> kNames = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const Month month = read_month(text).value_or(Month());
  return std::string(kNames[static_cast<std::size_t>(month.month() - 1)]) + ' ' +
         std::to_string(month.year());
}

/// "Nov 2026", or "Nov 2026 to Oct 2027"
std::string span_name(const std::string& from, const std::string& until) {
  return from == until ? month_name(from) : month_name(from) + " to " + month_name(until);
}

std::string counted(std::int64_t count, std::string_view what) {
  std::string text = format_number(Rupiah::of(count).value_or(Rupiah())) + ' ';
  text += what;
  if (count != 1) text += 's';
  return text;
}

/// Rows of text in columns as wide as their widest cell.
class Table {
 public:
  void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

  /// Amounts and counts stand at the right of their columns: those in `right`.
  [[nodiscard]] std::string write(const std::vector<std::size_t>& right) const {
    std::vector<std::size_t> widths;
    for (const auto& cells : rows_) {
      widths.resize(std::max(widths.size(), cells.size()));
      for (std::size_t i = 0; i < cells.size(); ++i)
        widths[i] = std::max(widths[i], cells[i].size());
    }
    std::string text;
    for (const auto& cells : rows_) {
      std::string line = " ";
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string space(widths[i] - cells[i].size(), ' ');
        const bool at_right = std::ranges::find(right, i) != right.end();
        line += ' ' + (at_right ? space + cells[i] : cells[i] + space);
      }
      line.erase(line.find_last_not_of(' ') + 1);
      text += line + '\n';
    }
    return text;
  }

 private:
  std::vector<std::vector<std::string>> rows_;
};

class QuoteText {
 public:
  QuoteText(const Node& request, const Node& screen, const Tariff& tariff)
      : screen_(screen),
        quote_(at(screen, "quote")),
        tariff_(tariff),
        monthly_(at(request, "frequency").string() == "monthly") {}

  [[nodiscard]] std::string write() const {
    std::string text = answer() + "\n\n" + prices();
    if (monthly_) text += '\n' + workers_by_month();
    text += '\n' + fees() + next_step();
    if (projected()) {
      text += "Projected: by the rules known on " + format(tariff_.checked) +
              "; a later rule may change it.\n";
    }
    return text;
  }

 private:
  [[nodiscard]] std::string answer() const {
    const std::int64_t workers = whole(quote_, "workers");
    const std::int64_t months = whole(quote_, "months");
    std::string text =
        monthly_ ? rupiah(whole(quote_, "gross") / std::max(months, std::int64_t{1})) + " a month"
                 : rupiah(quote_, "gross");
    text += workers > 0 ? " covers " + counted(workers, "worker") + mix() : " covers no worker";
    text += monthly_ ? " in each of " : " for ";
    text += counted(months, "month") + ", ";
    return text + span_name(at(quote_, "start").string(), at(quote_, "end").string()) + '.';
  }

  [[nodiscard]] std::string mix() const {
    std::string text;
    for (const auto& [sector, count] : at(quote_, "mix").members()) {
      text += text.empty() ? " (" : ", ";
      text += std::to_string(count.integer()) + ' ' + sector;
    }
    return text.empty() ? text : text + ')';
  }

  [[nodiscard]] std::string prices() const {
    Table table;
    for (const auto& [key, line] : at(screen_, "lines").members()) {
      const std::string_view id = at(line, "rule").string();
      const Source* source = find_source(tariff_, id);
      std::string rule(source != nullptr ? source->title : id);
      if (at(line, "projected").flag()) rule += ", projected";
      std::string when = at(line, "sector").string();
      if (!when.empty()) when += ", ";
      when += span_name(at(line, "from").string(), at(line, "until").string());
      table.row({when, counted(whole(line, "months"), "month"), "x", rupiah(line, "total"), "=",
                 rupiah(line, "sum"), rule});
    }
    std::string text = table.write({1, 3, 5});
    if (quote_.find("cost_per_worker") != nullptr) {
      text += "\nOne worker costs " + rupiah(quote_, "cost_per_worker") + ".\n";
    }
    return text;
  }

  [[nodiscard]] std::string workers_by_month() const {
    Table table;
    for (const auto& [key, row] : at(quote_, "schedule").members()) {
      table.row({month_name(at(row, "month").string()), counted(whole(row, "workers"), "worker"),
                 rupiah(row, "balance"), "left"});
    }
    return table.write({1, 2});
  }

  [[nodiscard]] std::string fees() const {
    const std::int64_t channel = whole(quote_, "channel_fee");
    const std::int64_t amil = whole(quote_, "amil");
    if (channel == 0 && amil == 0) return "";
    std::string text = "Of " + rupiah(quote_, "gross");
    if (channel > 0) text += " the channel keeps " + rupiah(channel);
    if (channel > 0 && amil > 0) text += " and";
    if (amil > 0) text += " the amil keep " + rupiah(amil);
    return text + "; " + rupiah(quote_, "net") + " is left for contributions.\n";
  }

  [[nodiscard]] std::string next_step() const {
    std::string text;
    if (whole(quote_, "leftover") > 0) text += rupiah(quote_, "leftover") + " is left over. ";
    if (quote_.find("to_next_worker") != nullptr) {
      text += rupiah(quote_, "to_next_worker");
      text += monthly_ ? " more a month covers one worker more." : " more covers one worker more.";
    }
    return text.empty() ? text : text + '\n';
  }

  [[nodiscard]] bool projected() const {
    return std::ranges::any_of(at(screen_, "lines").members(), [](const Node::Member& line) {
      return at(line.value, "projected").flag();
    });
  }

  const Node& screen_;
  const Node& quote_;
  const Tariff& tariff_;
  bool monthly_;
};

}  // namespace

std::string quote_text(const Node& request, const Node& screen, const Tariff& tariff) {
  return QuoteText(request, screen, tariff).write();
}

}  // namespace lindung::cli
