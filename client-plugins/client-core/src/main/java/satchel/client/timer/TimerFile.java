package satchel.client.timer;

import java.nio.charset.Charset;
import java.nio.file.Path;

/** One of the files, and where the system looks for it. */
public record TimerFile(Path path, String text, Charset charset) {}
