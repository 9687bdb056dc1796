package org.synergymonitor.formats.sdmxcsv;

import org.synergymonitor.formats.message.Component;

/** The European Central Bank's {@code csvdata}: key, dimensions, attributes; its dataflow is in the key alone. */
final class EcbDialect implements Dialect {
    @Override
    public String component(String header) {
        return header.equals("OBS_CONF") ? Component.CONF_STATUS : header;
    }
}
