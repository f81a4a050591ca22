#include "studio/model/snippet.hpp"

#include <cstddef>

#include "campaign/spec.hpp"
#include "campaign/web_address.hpp"
#include "channel/link.hpp"
#include "channel/template.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

constexpr std::string_view kDigitsAndDots = "0123456789.";

bool is_loopback(std::string_view origin) {
  std::string_view host = origin.substr(origin.find("://") + 3);
  host = host.substr(0, host.find(':'));
  if (host == "localhost" || host.ends_with(".localhost")) return true;
  return host.starts_with("127.") && host.find_first_not_of(kDigitsAndDots) == host.npos;
}

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

std::string attribute(std::string_view name, std::string_view value) {
  return std::string(" ").append(name).append("=\"").append(escaped(value)).append("\"");
}

/// As the value of a query.
std::string encoded(std::string_view text) {
  TemplateValues values{};
  values[static_cast<std::size_t>(Placeholder::campaign)] = text;
  return expand("{campaign}", values, Encoding::percent);
}

/// With its last /.
std::string folder(std::string_view address) {
  std::string all(address);
  if (!all.ends_with('/')) all += '/';
  return all;
}

std::string link(const Fallback& fallback) {
  return "<a" + (fallback.url.empty() ? std::string() : attribute("href", fallback.url)) + ">" +
         escaped(fallback.text) + "</a>";
}

/// The tag's beginning, up to its ">".
std::string script_tag(std::string_view address, std::string_view integrity) {
  std::string html = "<script async" + attribute("src", address);
  if (integrity.empty()) return html;
  return html + attribute("integrity", integrity) + attribute("crossorigin", "anonymous");
}

}  // namespace

Reach reach_of(std::string_view address) {
  const std::string_view origin = origin_of(address);
  if (origin.empty() || address.find_first_of("?#") != address.npos) return Reach::nowhere;
  if (is_loopback(origin)) return Reach::this_computer;
  return is_https_url(address) ? Reach::everywhere : Reach::nowhere;
}

Fallback fallback_of(const Node& file, std::string_view lang) {
  const Node& collector = file.get("collector");
  const std::string& url = collector.get("url").string();
  const std::string_view name = text_in(collector.get("name"), lang);
  return {.url = is_https_url(url) ? url : std::string(),
          .text = name.empty() ? std::string(word(lang, "snippet.give"))
                               : fill(word(lang, "snippet.give_by"), {{"name", name}})};
}

std::string campaign_address(std::string_view file_name, const PublishTo& to) {
  return to.campaign.ends_with(".json") ? std::string(to.campaign)
                                        : folder(to.campaign).append(file_name);
}

std::string script_snippet(const Node& file, std::string_view file_name, const PublishTo& to) {
  return script_tag(folder(to.widget).append(to.script), to.integrity) +
         "></script>\n<lindung-widget" + attribute("campaign", campaign_address(file_name, to)) +
         attribute("lang", to.lang) + ">\n  " + link(fallback_of(file, to.lang)) +
         "\n</lindung-widget>\n";
}

std::string frame_snippet(const Node& file, std::string_view file_name, const PublishTo& to) {
  const std::string at = folder(to.widget);
  const std::string query =
      "?campaign=" + encoded(campaign_address(file_name, to)) + "&lang=" + encoded(to.lang);
  // 1500 pixels are kept until it has told its height.
  return script_tag(at + std::string(to.frame_script), to.frame_integrity) + "></script>\n<iframe" +
         attribute("src", at + "embed.html" + query) +
         attribute("title", text_in(file.get("name"), to.lang)) + attribute("width", "100%") +
         attribute("height", "1500") +
         attribute("allow", "clipboard-write; geolocation; web-share") + "></iframe>\n";
}

bool can_frame(std::string_view file_name, const PublishTo& to) {
  return origin_of(to.widget) == origin_of(campaign_address(file_name, to));
}

}  // namespace lindung::studio
