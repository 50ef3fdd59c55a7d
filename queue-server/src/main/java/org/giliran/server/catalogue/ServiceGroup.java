package org.giliran.server.catalogue;

/** An agency or theme under which a kiosk offers services when there are too many for one page. */
public record ServiceGroup(String code, Name name) {}
