#include "studio/model/place.hpp"

#include <algorithm>

namespace lindung::studio {
namespace {

std::optional<std::string> unescape(std::string_view step) {
  std::string text;
  for (std::size_t i = 0; i < step.size(); ++i) {
    if (step[i] != '~') {
      text += step[i];
      continue;
    }
    ++i;
    if (i == step.size() || (step[i] != '0' && step[i] != '1')) return std::nullopt;
    text += step[i] == '0' ? '~' : '/';
  }
  return text;
}

const Node* child(const Node& node, std::string_view step) {
  if (node.is(Node::Kind::object)) return node.find(step);
  if (!node.is(Node::Kind::array)) return nullptr;
  const auto index = read_index(step, node.members().size());
  return index ? &node.members()[*index].value : nullptr;
}

}  // namespace

std::optional<std::vector<std::string>> read_pointer(std::string_view pointer) {
  std::vector<std::string> steps;
  if (pointer.empty()) return steps;
  if (pointer.front() != '/') return std::nullopt;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    auto step = unescape(pointer.substr(0, end));
    if (!step) return std::nullopt;
    steps.push_back(*std::move(step));
    pointer.remove_prefix(end);
  }
  return steps;
}

std::string write_pointer(const std::vector<std::string>& steps) {
  std::string text;
  for (const std::string& step : steps) text = pointer(text, step);
  return text;
}

std::optional<std::size_t> read_index(std::string_view step, std::size_t count) {
  if (step.empty() || step.size() > 9 || (step.size() > 1 && step.front() == '0')) {
    return std::nullopt;
  }
  std::size_t index = 0;
  for (const char c : step) {
    if (c < '0' || c > '9') return std::nullopt;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  if (index >= count) return std::nullopt;
  return index;
}

const Node* find_at(const Node& file, std::string_view pointer) {
  const auto steps = read_pointer(pointer);
  if (!steps) return nullptr;
  const Node* node = &file;
  for (const std::string& step : *steps) {
    node = child(*node, step);
    if (node == nullptr) return nullptr;
  }
  return node;
}

std::string_view parent_of(std::string_view pointer) {
  const std::size_t end = pointer.rfind('/');
  return end == std::string_view::npos ? std::string_view{} : pointer.substr(0, end);
}

std::string_view nearest_in(const Node& file, std::string_view pointer) {
  while (!pointer.empty() && find_at(file, pointer) == nullptr) pointer = parent_of(pointer);
  return pointer;
}

}  // namespace lindung::studio
