package org.synergymonitor.ingestion;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.synergymonitor.formats.payload.Spool;

/** The settings of this service. */
@ConfigMapping(prefix = "synergy")
public interface Settings {
    /** This replica among its like. */
    @WithDefault("0")
    String instance();

    /** The database that holds the registry and the outbox. */
    @WithDefault("ingestion")
    String database();

    /** Where bodies lie while they are read. */
    @WithDefault("${java.io.tmpdir}/synergy-monitor")
    Path spoolDirectory();

    default Spool spool() {
        return new Spool(spoolDirectory(), limits().bytes());
    }

    Limits limits();

    Relay relay();

    Pull pull();

    Calendar calendar();

    DropFolder dropFolder();

    Backfill backfill();

    Sources sources();

    /** How much of anything is accepted. */
    interface Limits {
        /** Of a message, as sent. */
        @WithDefault("67108864")
        long bytes();

        /** Of a message, unpacked. */
        @WithDefault("536870912")
        long unpackedBytes();

        @WithDefault("5000000")
        int rows();

        @WithDefault("4096")
        int columns();

        /** Characters in a cell of a table or a text of JSON. */
        @WithDefault("32768")
        int cell();

        /** Of an archive or workbook. */
        @WithDefault("10000")
        int entries();

        /** Levels of JSON or XML. */
        @WithDefault("32")
        int nesting();

        /** Kept of one message: they are held in memory until they are stored. */
        @WithDefault("200000")
        int observations();

        @WithDefault("1048576")
        int definitionBytes();

        /** Of one system. */
        @WithDefault("20000")
        int cells();

        default org.synergymonitor.formats.payload.Limits forMessages() {
            return new org.synergymonitor.formats.payload.Limits(
                    bytes(), unpackedBytes(), rows(), columns(), cell(), entries(), nesting(), observations());
        }
    }

    /** How the outbox is sent. */
    interface Relay {
        /** How often to look for what other replicas appended. */
        @WithDefault("500ms")
        Duration poll();

        /** How long something may wait before a replica that does not send takes over. */
        @WithDefault("5s")
        Duration overdue();

        @WithDefault("10s")
        Duration transactionTimeout();

        /** How long one call to the broker may block before the relay starts over. */
        @WithDefault("5s")
        Duration brokerTimeout();

        @WithDefault("500")
        int batch();
    }

    /** How bureaus are asked for their releases. */
    interface Pull {
        /** Who may be asked: {@code host} (on port 80 and 443) or {@code host:port}. Nobody, if not set. */
        Optional<List<String>> allowedHosts();

        /** Networks in CIDR notation that may be asked although they are not public. */
        Optional<List<String>> permittedNetworks();

        /** What this service calls itself. */
        @WithDefault("SynergyMonitor")
        String userAgent();

        /** How long a connection may take, its TLS handshake included. */
        @WithDefault("10s")
        Duration connectTimeout();

        /** How long a source may say nothing. */
        @WithDefault("60s")
        Duration responseTimeout();

        /** How long one answer may take, from its first redirect to its last byte. */
        @WithDefault("10m")
        Duration totalTimeout();

        /** How long to wait before asking for the first time whether an answer is ready; later waits double. */
        @WithDefault("2s")
        Duration firstPoll();

        /** The longest wait between two such questions, unless the source asks for a longer one. */
        @WithDefault("30s")
        Duration longestPoll();

        /** How long an answer may take that is prepared asynchronously. */
        @WithDefault("30m")
        Duration asynchronousTimeout();
    }

    /** How overdue releases are found and told. */
    interface Calendar {
        /** How often to look for them. */
        @WithDefault("60s")
        Duration look();

        /** How long one of them may wait for the broker before it is left to the next look. */
        @WithDefault("5s")
        Duration brokerTimeout();
    }

    /** The folder that files are put into. */
    interface DropFolder {
        /** It is made; without it there is no drop folder. */
        Optional<Path> path();

        /** After how long without a sign of life what another replica claimed is taken over. */
        @WithDefault("5m")
        Duration takeOverAfter();
    }

    /** How many files at once are taken in. */
    interface Backfill {
        /** Folders below it can be named; without it only archives can be sent. */
        Optional<Path> path();

        /** What was sent is kept there until it is done. */
        @WithDefault("${java.io.tmpdir}/synergy-backfill")
        Path work();

        /** Of an archive, as sent. */
        @WithDefault("1073741824")
        long bytes();

        /** Of an archive, unpacked. */
        @WithDefault("8589934592")
        long unpackedBytes();

        /** Of an archive or folder. */
        @WithDefault("100000")
        int files();

        /** How many events may wait to be sent before a backfill waits for them. */
        @WithDefault("20000")
        long mostPending();
    }

    /** When sources are asked. */
    interface Sources {
        /** How often to look which of them are due. */
        @WithDefault("5s")
        Duration look();
    }
}
