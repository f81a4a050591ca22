// Parts of embind that nothing here uses, left out of the widget.
addToLibrary({
  _embind_register_memory_view: () => {},
  _embind_register_std_wstring: () => {},
});
