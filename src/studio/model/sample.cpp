#include "studio/model/sample.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <utility>

#include "campaign/web_address.hpp"
#include "studio/model/payee.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/templates.hpp"
#include "studio/model/unwritten.hpp"

namespace lindung::studio {
namespace {

/// How an example of it is known.
enum class By : std::uint8_t {
  words,   ///< what it says
  own,     ///< the same, or that it is a template's
  number,  ///< its digits
  code,    ///< whom it pays
  site,    ///< its host
  page,    ///< the same, or that it is only the front page of a template's
};

struct Trusted {
  std::string_view word;  ///< of its place, as Ruling::word
  By by;
};

constexpr std::array kTrusted = {
    Trusted{"collector.name", By::words},
    Trusted{"collector.url", By::site},
    Trusted{"collector.permit", By::own},
    Trusted{"collector.permit_url", By::site},
    Trusted{"progress.url", By::site},
    Trusted{"channels.link.url", By::page},
    Trusted{"channels.form.url", By::page},
    Trusted{"channels.endpoint.url", By::page},
    Trusted{"channels.endpoint.nmid", By::number},
    Trusted{"channels.qris.payload", By::code},
    Trusted{"channels.qris.nmid", By::number},
    Trusted{"channels.transfer.accounts.bank", By::words},
    Trusted{"channels.transfer.accounts.number", By::number},
    Trusted{"channels.transfer.accounts.holder", By::words},
    Trusted{"channels.items.items.url", By::page},
    Trusted{"channels.slip.address", By::own},
    Trusted{"channels.slip.offices.name", By::words},
    Trusted{"channels.slip.offices.address", By::own},
};

const Trusted* trusted_at(const Ruling& ruling) {
  const auto* const found = std::ranges::find(kTrusted, ruling.word, &Trusted::word);
  return found == kTrusted.end() ? nullptr : found;
}

std::string lower(std::string_view text) {
  std::string all(text);
  std::ranges::transform(all, all.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return all;
}

bool says_so(std::string_view text) {
  constexpr std::array<std::string_view, 4> kSays = {"contoh", "example", "sebelum terbit",
                                                     "before publishing"};
  const std::string small = lower(text);
  return std::ranges::any_of(kSays, [&](std::string_view says) { return small.contains(says); });
}

bool is_made_up_number(std::string_view text) {
  std::string digits(text);
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  return digits.empty() || digits.starts_with("000000");
}

bool is_sample_code(const Node& payload) {
  Node channel = Node::object();
  channel.add("payload", payload);
  const auto payee = payee_of(channel);  // what can't be read is an error of its own
  return payee && (says_so(payee->merchant) || is_made_up_number(payee->nmid));
}

/// "https://kitabisa.com/" of "https://kitabisa.com?utm_source=lindung": without its query and
/// fragment, with the path that it has.
std::string page_of(std::string_view address) {
  std::string page = lower(address.substr(0, address.find_first_of("?#")));
  return !page.empty() && origin_of(page) == page ? page.append("/") : page;
}

bool is_front_page(std::string_view page) {
  const std::string_view origin = origin_of(page);
  if (origin.empty()) return false;
  return page.substr(origin.size()) == "/";
}

bool is_sample_site(std::string_view address) {
  constexpr std::string_view kSandbox = "/sandbox/";  // of the preview's providers
  if (address.starts_with(kSandbox)) return true;
  const std::string page = page_of(address);
  std::string_view host = origin_of(page);
  if (host.empty()) return false;
  host.remove_prefix(host.find("//") + 2);
  host = host.substr(0, host.find(':'));
  if (host.contains("contoh")) return true;
  constexpr std::array<std::string_view, 7> kReserved = {
      "example", "test", "invalid", "localhost", "example.com", "example.net", "example.org"};
  return std::ranges::any_of(kReserved, [&](std::string_view name) {
    if (!host.ends_with(name)) return false;
    return host.size() == name.size() || host[host.size() - name.size() - 1] == '.';
  });
}

/// What the templates have in the places whose own values are examples, by the place's word.
using Known = std::set<std::pair<std::string, std::string>>;

Known read_templates() {
  Known known;
  walk_templates([&](const Node& node, const std::string& /*place*/, const Ruling& ruling) {
    const Trusted* payee = trusted_at(ruling);
    if (payee == nullptr || !node.is(Node::Kind::text)) return;
    if (payee->by == By::own) known.emplace(ruling.word, node.string());
    const std::string page = page_of(node.string());
    if (payee->by == By::page && is_front_page(page)) known.emplace(ruling.word, page);
  });
  return known;
}

bool is_known(std::string_view word, std::string text) {
  static const Known kKnown = read_templates();
  return kKnown.contains({std::string(word), std::move(text)});
}

bool is_sample(const Trusted& payee, const Node& node) {
  const std::string& text = node.string();
  if (text.empty()) return false;  // which is told as missing
  switch (payee.by) {
    case By::number:
      return is_made_up_number(text);
    case By::code:
      return is_sample_code(node);
    case By::site:
      return is_sample_site(text);
    case By::page:
      return is_sample_site(text) || is_known(payee.word, page_of(text));
    case By::own:
      if (is_known(payee.word, text)) return true;
      [[fallthrough]];
    case By::words:
      break;
  }
  return says_so(text) || is_begun(text);
}

}  // namespace

std::vector<Sample> find_samples(const Node& file) {
  std::vector<Sample> found;
  walk(file, [&](const Node& node, const std::string& place, const Ruling& ruling) {
    if (!node.is(Node::Kind::text)) return;
    const Trusted* payee = trusted_at(ruling);
    const bool is_payee = payee != nullptr;
    if (is_payee ? !is_sample(*payee, node) : ruling.rule.type == Type::url) return;
    if (is_payee || says_so(node.string())) {
      found.push_back({.pointer = place, .is_payee = is_payee});
    }
  });
  return found;
}

std::string say_sample(const Node& file, std::string_view pointer) {
  const Node* there = find_at(file, pointer);
  if (there == nullptr) return {};
  if (pointer.ends_with("/payload")) {
    const Node* channel = find_at(file, parent_of(pointer));
    if (const auto payee = payee_of(*channel)) return payee->merchant;
  }
  return there->string();
}

}  // namespace lindung::studio
