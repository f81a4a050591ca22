#include "tariff/tariff.hpp"

#include <string>

namespace lindung {
namespace {

/// The rule that stands in `month`; null when none does.
template <class Rule>
const Rule* standing(std::span<const Rule> rules, Month month) {
  for (const Rule& rule : rules) {
    if (rule.months.contain(month)) return &rule;
  }
  return nullptr;
}

Rupiah base_for(std::span<const Bracket> brackets, Rupiah income) {
  Rupiah base;
  for (const Bracket& bracket : brackets) {
    if (bracket.income_from <= income) base = bracket.base;
  }
  return base;
}

const Reduction* reduction_for(const Tariff& tariff, Month month, const Member& member) {
  if (member.state_funded) return nullptr;
  for (const Reduction& reduction : tariff.reductions) {
    if (reduction.sector == member.sector && reduction.months.contain(month)) return &reduction;
  }
  return nullptr;
}

bool is_projected(const Tariff& tariff, Month month, Sector sector) {
  for (const Verified& verified : tariff.verified) {
    if (verified.sector == sector) return month > verified.until;
  }
  return true;
}

Rupiah less(Rupiah amount, BasisPoints off) {
  return minus(amount, share_rounded_down(amount, off)).value_or(Rupiah{});
}

std::optional<Rupiah> benefit_amount(const BenefitRule& rule, Rupiah base) {
  switch (rule.kind) {
    case BenefitRule::Kind::amount:
      return Rupiah::of(rule.value);
    case BenefitRule::Kind::multiple_of_base:
      return times(base, rule.value);
    case BenefitRule::Kind::unlimited:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(Sector sector) {
  return sector == Sector::transport ? "transport" : "general";
}

std::optional<Sector> read_sector(std::string_view text) {
  for (const Sector sector : kSectors) {
    if (text == name(sector)) return sector;
  }
  return std::nullopt;
}

std::string_view name(Programme programme) { return programme == Programme::jkk ? "jkk" : "jkm"; }

Result<MonthPrice> month_price(const Tariff& tariff, Month month, const Member& member) {
  const JkkRule* jkk_rule = standing(tariff.jkk, month);
  const JkmRule* jkm_rule = standing(tariff.jkm, month);
  if (jkk_rule == nullptr || jkm_rule == nullptr) {
    return failure("month_before_first_rule", "/start", [&] {
      return "No rule sets a price for " + format(month) + ". The first month with one is " +
             format(tariff.jkk.front().months.from) + "; start there or later.";
    });
  }
  MonthPrice price{
      .jkk = share_rounded_down(base_for(jkk_rule->brackets, member.income), jkk_rule->rate),
      .jkm = jkm_rule->amount,
      .total = {},
      .rule = jkk_rule->source,
      .projected = is_projected(tariff, month, member.sector)};
  if (const Reduction* reduction = reduction_for(tariff, month, member)) {
    price.jkk = less(price.jkk, reduction->off);
    price.jkm = less(price.jkm, reduction->off);
    price.rule = reduction->source;
  }
  price.total = plus(price.jkk, price.jkm).value_or(Rupiah{});
  return price;
}

std::optional<Rupiah> insured_base(const Tariff& tariff, Month month, Rupiah income) {
  const JkkRule* rule = standing(tariff.jkk, month);
  if (rule == nullptr) return std::nullopt;
  return base_for(rule->brackets, income);
}

const Source* find_source(const Tariff& tariff, std::string_view id) {
  for (const Source& source : tariff.sources) {
    if (source.id == id) return &source;
  }
  return nullptr;
}

std::vector<Benefit> benefits(const Tariff& tariff, Month start, int paid_months, Rupiah income) {
  std::vector<Benefit> result;
  const Rupiah base = insured_base(tariff, start, income).value_or(Rupiah{});
  for (const BenefitRule& rule : tariff.benefits) {
    if (!rule.months.contain(start)) continue;
    result.push_back({.id = rule.id,
                      .programme = rule.programme,
                      .amount = benefit_amount(rule, base),
                      .up_to = rule.up_to,
                      .source = rule.source,
                      .paid_months = rule.paid_months,
                      .reached = paid_months >= rule.paid_months,
                      .before = rule.before,
                      .condition_source = rule.condition_source});
  }
  return result;
}

}  // namespace lindung
