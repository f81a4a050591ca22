#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "error/error.hpp"
#include "money/basis_points.hpp"
#include "money/rupiah.hpp"

/// What one month of cover costs, and what it gives: the contributions (*iuran*) of workers outside
/// an employment relation (BPU) to work-accident cover (JKK) and death cover (JKM).
///
/// Every number is dated data with a citation, kept in assets/tariffs and made into the constants
/// that tariff/shipped.hpp names; no price stands in code. A Tariff views storage that outlives it.
namespace lindung {

/// How the law groups workers outside an employment relation for the PP 50/2025 reduction.
enum class Sector : std::uint8_t { general, transport };

inline constexpr std::array kSectors = {Sector::general, Sector::transport};

/// "general", "transport".
[[nodiscard]] std::string_view name(Sector sector);
[[nodiscard]] std::optional<Sector> read_sector(std::string_view text);

/// The two programmes a gift pays for.
enum class Programme : std::uint8_t { jkk, jkm };

/// "jkk", "jkm".
[[nodiscard]] std::string_view name(Programme programme);

/// Where a rule is written: `id` is what `rule` and `source` fields refer to.
struct Source {
  std::string_view id{};
  std::string_view title{};
  std::string_view about{};
  std::string_view url{};  ///< https, or empty where no page is known
  bool confirm = false;    ///< rests on one secondary source
};

/// The months from `from` to `until`, both included; open-ended without `until`.
struct Months {
  Month from;
  std::optional<Month> until{};

  [[nodiscard]] constexpr bool contain(Month month) const {
    return month >= from && (!until || month <= *until);
  }
};

/// A worker earning `income_from` or more (up to the next bracket) is insured on `base`.
struct Bracket {
  Rupiah income_from{};
  Rupiah base{};
};

/// JKK: `rate` of the bracket's base each month.
struct JkkRule {
  Months months;
  BasisPoints rate{};
  std::span<const Bracket> brackets{};  ///< by rising income, the first from 0
  std::string_view source{};
};

/// JKM: a flat amount each month.
struct JkmRule {
  Months months;
  Rupiah amount{};
  std::string_view source{};
};

/// Takes `off` from both contributions of a sector, unless the state budget pays them.
struct Reduction {
  Sector sector = Sector::general;
  Months months;
  BasisPoints off{};
  std::string_view source{};
};

/// The last month whose price a rule in force states and somebody has checked. Later months are
/// priced by the rules that then remain, and marked as projected.
struct Verified {
  Sector sector = Sector::general;
  Month until;
};

/// What cover gives, from when to when, and on what condition.
struct BenefitRule {
  enum class Kind : std::uint8_t {
    amount,            ///< `value` rupiah
    multiple_of_base,  ///< `value` times the bracket's base
    unlimited,         ///< as needed; no sum
  };

  std::string_view id{};
  Programme programme;
  Months months;
  Kind kind;
  std::int64_t value;
  bool up_to;  ///< the sum is the most that is paid
  std::string_view source{};
  int paid_months;                      ///< consecutive paid months before it is due; 0: at once
  std::optional<Rupiah> before{};       ///< what is paid instead before that, where it is known
  std::string_view condition_source{};  ///< where the condition is written; "" without one
};

struct Tariff {
  std::string_view id{};
  Date checked;  ///< when the sources were last looked through for changes
  std::span<const Source> sources{};
  std::span<const JkkRule> jkk{};
  std::span<const JkmRule> jkm{};
  std::span<const Reduction> reductions{};
  std::span<const Verified> verified{};
  std::span<const BenefitRule> benefits{};
};

/// Whose contribution it is.
struct Member {
  Sector sector = Sector::general;
  Rupiah income = Rupiah{};   ///< a month; the lowest bracket from 0
  bool state_funded = false;  ///< paid by the state or a regional budget (APBN, APBD)
};

/// One worker's contribution for one month.
struct MonthPrice {
  Rupiah jkk{};
  Rupiah jkm{};
  Rupiah total{};           ///< jkk + jkm
  std::string_view rule{};  ///< the id of the source that fixes this month's price
  bool projected;           ///< by the rules known today, beyond the last verified month

  friend bool operator==(const MonthPrice&, const MonthPrice&) = default;
};

/// The price of `month` at its own month's rate.
/// Error: month_before_first_rule at /start, before the tariff's first rule or after its last.
[[nodiscard]] Result<MonthPrice> month_price(const Tariff& tariff, Month month,
                                             const Member& member);

/// The sum the law insures `income` on in `month`; nothing where no rule stands.
[[nodiscard]] std::optional<Rupiah> insured_base(const Tariff& tariff, Month month, Rupiah income);

/// The source with this id; null when the tariff has none.
[[nodiscard]] const Source* find_source(const Tariff& tariff, std::string_view id);

/// A benefit as a worker covered from `start` for some paid months has it.
struct Benefit {
  std::string_view id{};
  Programme programme;
  std::optional<Rupiah> amount{};  ///< nothing when it is unlimited
  bool up_to;
  std::string_view source{};
  int paid_months;                 ///< consecutive paid months it needs; 0: none
  bool reached;                    ///< whether the paid months are that many
  std::optional<Rupiah> before{};  ///< what is paid while it is not reached, where it is known
  std::string_view condition_source{};
};

/// What the law gives from `start` to a worker with `paid_months` months paid in a row, in the
/// tariff's order, each with its condition: the full JKM sum, say, needs three paid months.
[[nodiscard]] std::vector<Benefit> benefits(const Tariff& tariff, Month start, int paid_months,
                                            Rupiah income);

}  // namespace lindung
