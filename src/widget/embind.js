// What is left of embind's side in the page. Every function of bindings.cpp takes and gives values of
// the page alone, so that a function needs its name and its pointer, and no other type is looked up.
addToLibrary({
  _embind_register_function__deps: ['$Emval', '$UTF8ToString', '_emval_decref', '$wasmTable'],
  _embind_register_function: (name, count, types, signature, invoker, fn) => {
    name = UTF8ToString(name);
    invoker = wasmTable.get(invoker);
    Module[name.slice(0, name.indexOf('('))] = (...values) => {
      const handle = invoker(fn, ...values.map(Emval.toHandle));
      const answer = Emval.toValue(handle);
      __emval_decref(handle);
      return answer;
    };
  },
  _embind_register_bigint: () => {},
  _embind_register_bool: () => {},
  _embind_register_emval: () => {},
  _embind_register_float: () => {},
  _embind_register_integer: () => {},
  _embind_register_memory_view: () => {},
  _embind_register_std_string: () => {},
  _embind_register_std_wstring: () => {},
  _embind_register_user_type: () => {},
  _embind_register_void: () => {},
  // As much as was asked for (memory.cpp), and no guess at more.
  emscripten_resize_heap: (size) => {
    try {
      wasmMemory.grow((size - wasmMemory.buffer.byteLength + 65535) >>> 16);
      updateMemoryViews();
      return 1;
    } catch {
      return 0;
    }
  },
  $init_emval__postset: 'init_emval();',
  $init_emval: () => emval_handles.push(0, 1, undefined, 1, null, 1, true, 1, false, 1),
  $Emval__deps: ['$emval_handles', '$emval_freelist', '$init_emval'],
  $Emval: {
    toValue: (handle) => emval_handles[handle],
    toHandle: (value) => {
      const handle = emval_freelist.pop() || emval_handles.length;
      emval_handles[handle] = value;
      emval_handles[handle + 1] = 1;
      return handle;
    },
  },
});
