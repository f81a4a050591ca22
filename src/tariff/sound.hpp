#pragma once

#include "tariff/tariff.hpp"

/// What must hold of a tariff before anything is computed from it. Checked when the shipped data is
/// compiled, so that a slip in a data file stops the build and not a giver.
namespace lindung {

/// Months run forwards.
constexpr bool is_sound(const Months& months) {
  return !months.until || months.from <= *months.until;
}

/// Brackets start at 0 and rise, in income and in base (never 0), and every contribution is whole
/// rupiah, never 0.
constexpr bool is_sound(const JkkRule& rule) {
  if (!is_sound(rule.months) || rule.brackets.empty()) return false;
  if (rule.rate == BasisPoints{}) return false;
  if (rule.brackets.front().income_from != Rupiah{}) return false;
  for (std::size_t i = 0; i < rule.brackets.size(); ++i) {
    const Bracket& bracket = rule.brackets[i];
    if (bracket.base == Rupiah{}) return false;
    if (bracket.base.value() * rule.rate.value() % BasisPoints::kWhole != 0) return false;
    if (i > 0 && !(rule.brackets[i - 1].income_from < bracket.income_from &&
                   rule.brackets[i - 1].base < bracket.base)) {
      return false;
    }
  }
  return true;
}

/// Rules of one programme follow each other without a gap or an overlap.
template <class Rule>
constexpr bool follow_each_other(std::span<const Rule> rules) {
  if (rules.empty()) return false;
  for (std::size_t i = 1; i < rules.size(); ++i) {
    const auto& until = rules[i - 1].months.until;
    if (!until || until->later(1) != rules[i].months.from) return false;
  }
  return true;
}

/// No month has two reductions of one sector.
constexpr bool stand_alone(std::span<const Reduction> reductions) {
  for (std::size_t i = 0; i < reductions.size(); ++i) {
    for (const Reduction& other : reductions.first(i)) {
      const Reduction& one = reductions[i];
      if (one.sector == other.sector &&
          (one.months.contain(other.months.from) || other.months.contain(one.months.from))) {
        return false;
      }
    }
  }
  return true;
}

/// A reduction leaves whole rupiah of every contribution it touches.
constexpr bool leaves_whole(const Tariff& tariff, const Reduction& reduction) {
  for (const JkkRule& rule : tariff.jkk) {
    for (const Bracket& bracket : rule.brackets) {
      const std::int64_t jkk = bracket.base.value() * rule.rate.value() / BasisPoints::kWhole;
      if (jkk * reduction.off.value() % BasisPoints::kWhole != 0) return false;
    }
  }
  for (const JkmRule& rule : tariff.jkm) {
    if (rule.amount.value() * reduction.off.value() % BasisPoints::kWhole != 0) return false;
  }
  return true;
}

/// Every rule cites a source that the tariff lists.
constexpr bool cites_its_sources(const Tariff& tariff) {
  const auto listed = [&](std::string_view id) {
    for (const Source& source : tariff.sources) {
      if (source.id == id) return true;
    }
    return false;
  };
  for (const auto& rule : tariff.jkk) {
    if (!listed(rule.source)) return false;
  }
  for (const auto& rule : tariff.jkm) {
    if (!listed(rule.source)) return false;
  }
  for (const auto& rule : tariff.reductions) {
    if (!listed(rule.source)) return false;
  }
  for (const auto& rule : tariff.benefits) {
    if (!listed(rule.source)) return false;
    if (rule.paid_months > 0 && !listed(rule.condition_source)) return false;
  }
  return true;
}

constexpr bool is_sound(const Tariff& tariff) {
  for (const JkkRule& rule : tariff.jkk) {
    if (!is_sound(rule)) return false;
  }
  for (const JkmRule& rule : tariff.jkm) {
    if (!is_sound(rule.months)) return false;
  }
  for (const Reduction& reduction : tariff.reductions) {
    if (!is_sound(reduction.months) || !reduction.months.until) return false;
    if (!leaves_whole(tariff, reduction)) return false;
  }
  for (const BenefitRule& benefit : tariff.benefits) {
    if (!is_sound(benefit.months)) return false;
  }
  for (const Sector sector : kSectors) {
    int entries = 0;
    for (const Verified& verified : tariff.verified) entries += verified.sector == sector ? 1 : 0;
    if (entries != 1) return false;
  }
  return follow_each_other(tariff.jkk) && follow_each_other(tariff.jkm) &&
         stand_alone(tariff.reductions) && cites_its_sources(tariff);
}

}  // namespace lindung
