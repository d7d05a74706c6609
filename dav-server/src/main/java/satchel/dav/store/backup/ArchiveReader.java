package satchel.dav.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import satchel.dav.store.StoreException;

/** Takes a backup apart; what is not exactly as it was written is refused. */
public final class ArchiveReader implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    public ArchiveReader(Path file) throws IOException {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new StoreException("%s is not a backup: %s".formatted(file, e.getMessage()), e);
        }
        try {
            this.manifest = manifest(file);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private Manifest manifest(Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new StoreException("%s is not a backup: it has no list".formatted(file));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Names of all files in it. */
    public List<String> names() {
        return List.copyOf(manifest.sums().keySet());
    }

    /** Writes all files below a folder, down to the disk. */
    public void extract(Path folder) throws IOException {
        TreeSet<Path> folders = new TreeSet<>(List.of(folder));
        for (String name : names()) {
            Path target = folder.resolve(name);
            Path parent = target.resolveSibling(".").normalize();
            Files.createDirectories(parent);
            folders.add(parent);
            extract(name, target);
        }
        refuseStrangers();
        for (Path each : folders) {
            DiskSync.folder(each);
        }
    }

    private void extract(String name, Path target) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new StoreException("the backup is damaged: it has lost " + name);
        }
        MessageDigest sum = Sums.sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), sum);
                var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            in.transferTo(out);
        } catch (ZipException e) {
            throw new StoreException("the backup is damaged in " + name, e);
        }
        if (!Sums.hex(sum).equals(manifest.sums().get(name))) {
            throw new StoreException("the backup is damaged: %s is not as it was".formatted(name));
        }
        DiskSync.file(target);
    }

    private void refuseStrangers() {
        List<String> strangers = new ArrayList<>();
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(Manifest.NAME))
                .filter(name -> !manifest.sums().containsKey(name))
                .forEach(strangers::add);
        if (!strangers.isEmpty()) {
            throw new StoreException("the backup holds what it does not list: " + strangers);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
