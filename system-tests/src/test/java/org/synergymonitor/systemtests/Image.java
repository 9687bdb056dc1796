package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An image put together without a container engine: what the Dockerfile copies and runs, upon the programs of this machine and a JDK as
 * current as that of the image. It is started as the Dockerfile says, on a root that cannot be written.
 */
final class Image {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** Where the base image has its Java. */
    private static final String JAVA_HOME = "/opt/java/openjdk";

    /** Gives a shell or a service its view of the files. $ROOT is the image, $JDK its Java. */
    private static final String MOUNTS = """
            for place in usr lib lib64 bin dev; do mount --rbind -o ro "/$place" "$ROOT/$place"; done
            mount --bind "$JDK" "$ROOT%s"
            mount -t proc proc "$ROOT/proc"
            """.formatted(JAVA_HOME);

    private static final String READ_ONLY = """
            mount --bind "$ROOT" "$ROOT"
            mount -o remount,ro,bind "$ROOT"
            """;

    private final Path jdk;
    private final Path root;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String user = "0:0";
    private List<String> entrypoint = List.of();
    private String directory = "/";

    private Image(Path jdk, Path root) {
        this.jdk = jdk;
        this.root = root;
    }

    /** Runs the steps of the Dockerfile. */
    static Image build(String service, Path jdk, Path root) throws IOException, InterruptedException {
        Image image = new Image(jdk, root);
        for (String place :
                List.of("usr", "lib", "lib64", "bin", "dev", "proc", "etc", "tmp", JAVA_HOME.substring(1))) {
            Files.createDirectories(root.resolve(place));
        }
        for (String file : List.of("hosts", "nsswitch.conf", "passwd", "group")) {
            Files.copy(Path.of("/etc", file), root.resolve("etc").resolve(file));
        }
        for (String line : instructions()) {
            String[] words = line.split(" +", 2);
            image.step(words[0], words[1].replace("${SERVICE}", service));
        }
        return image;
    }

    String user() {
        return user;
    }

    /**
     * Starts it.
     *
     * @param more of the environment
     * @param files by their path in the container
     * @param writable directories
     */
    Process start(Map<String, String> more, Map<String, String> files, List<String> writable, Path log)
            throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place = root.resolve(file.getKey().substring(1));
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        StringBuilder script = new StringBuilder(READ_ONLY + MOUNTS);
        for (String place : writable) {
            Files.createDirectories(root.resolve(place.substring(1)));
            script.append("mount -t tmpfs -o mode=1777 tmpfs \"$ROOT")
                    .append(place)
                    .append("\"\n");
        }
        String[] ids = user.split(":", 2);
        script.append("exec chroot \"$ROOT\" /usr/bin/setpriv --reuid=%s --regid=%s".formatted(ids[0], ids[1]))
                .append(" --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all -- \"$@\"");
        ProcessBuilder builder = unshared(script.toString(), entrypoint);
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        return builder.redirectOutput(log.toFile()).start();
    }

    private void step(String instruction, String rest) throws IOException, InterruptedException {
        switch (instruction) {
            case "FROM", "ARG", "LABEL", "EXPOSE" -> {
                // nothing that is run
            }
            case "WORKDIR" -> directory = rest;
            case "COPY" -> copy(List.of(rest.split(" +", -1)));
            case "RUN" -> run(rest);
            case "ENV" ->
                Stream.of(rest.split(" +", -1))
                        .map(it -> it.split("=", 2))
                        .forEach(it -> environment.put(it[0], it[1]));
            case "USER" -> user = rest;
            case "ENTRYPOINT" -> entrypoint = new ObjectMapper().readValue(rest, new TypeReference<>() {});
            default -> throw new IllegalStateException("an instruction that this test does not know: " + instruction);
        }
    }

    private static List<String> instructions() throws IOException {
        String file = Files.readString(PROJECT.resolve("Dockerfile"))
                .replaceAll("(?m)^#.*\n", "")
                .replace("\\\n", " ");
        return file.lines().filter(it -> !it.isBlank()).toList();
    }

    private void copy(List<String> paths) throws IOException {
        if (paths.get(0).startsWith("--from=")) {
            return; // both stages are one here
        }
        Path target = root.resolve(directory.substring(1)).resolve(paths.get(paths.size() - 1));
        for (String source : paths.subList(0, paths.size() - 1)) {
            Path from = PROJECT.resolve(source);
            copyTree(from, Files.isDirectory(from) ? target : target.resolve(from.getFileName()));
        }
    }

    private static void copyTree(Path from, Path target) throws IOException {
        List<Path> tree;
        try (Stream<Path> walk = Files.walk(from)) {
            tree = walk.filter(Files::isRegularFile).toList();
        }
        for (Path path : tree) {
            Path place = target.resolve(from.relativize(path).toString()).normalize();
            Files.createDirectories(place.getParent());
            Files.copy(path, place, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void run(String command) throws IOException, InterruptedException {
        Process process = unshared(
                        MOUNTS + "exec chroot \"$ROOT\" /bin/sh -c \"$1\"",
                        List.of("cd " + directory + " && { " + command + "; }"))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("RUN " + command + " failed: " + said);
        }
    }

    private ProcessBuilder unshared(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of("unshare", "--mount", "--propagation", "private", "bash", "-ec", script, "bash"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        JAVA_HOME + "/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        "JAVA_HOME",
                        JAVA_HOME,
                        "LANG",
                        "C.UTF-8",
                        "ROOT",
                        root.toString(),
                        "JDK",
                        jdk.toString()));
        return builder;
    }
}
