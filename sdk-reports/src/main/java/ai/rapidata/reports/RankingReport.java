package ai.rapidata.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Rankings as one HTML page: for each a chart of scores with their intervals, a heat map of who won against whom, and
 * tables with the numbers behind them.
 *
 * <p>The page is a single file that loads nothing, so that it can be mailed, archived and opened without a network; its
 * charts are drawn by <a href="https://vega.github.io/vega/">Vega</a>, which is part of the file. Where scripts do not
 * run, the tables remain. The same report always gives the same bytes. Immutable.
 */
public final class RankingReport {

    private final String title;
    private final String introduction;
    private final List<ReportSection> sections;

    private RankingReport(String title, String introduction, List<ReportSection> sections) {
        this.title = title;
        this.introduction = introduction;
        this.sections = List.copyOf(sections);
    }

    /**
     * Starts a report.
     *
     * @param title what the page is called
     * @return a report without sections
     */
    public static RankingReport of(String title) {
        return new RankingReport(title, "", List.of());
    }

    /**
     * The same report with some words at its beginning.
     *
     * @param text plain text, for example the question that was asked; empty for none
     * @return a changed copy
     */
    public RankingReport withIntroduction(String text) {
        return new RankingReport(title, text, sections);
    }

    /**
     * The same report with one more section at its end.
     *
     * @param section a ranking
     * @return a changed copy
     */
    public RankingReport withSection(ReportSection section) {
        List<ReportSection> all = new ArrayList<>(sections);
        all.add(section);
        return new RankingReport(title, introduction, all);
    }

    /**
     * What the page is called.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * The rankings of the page.
     *
     * @return the sections in order, unmodifiable
     */
    public List<ReportSection> sections() {
        return sections;
    }

    /**
     * The page.
     *
     * @return a complete HTML document, about half a megabyte and what the rankings need
     */
    public String toHtml() {
        return Page.of(title, introduction, sections);
    }

    /**
     * Writes the page in UTF-8. The file appears whole or not at all.
     *
     * @param file where to write; replaced if it exists, its folder is created if it does not
     * @throws UncheckedIOException if the file cannot be written
     */
    public void writeHtml(Path file) {
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            if (Files.isDirectory(target)) {
                throw new IOException("it is a directory; name a file");
            }
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            try {
                Files.writeString(draft, toHtml(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                move(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public String toString() {
        return "RankingReport[" + title + ", " + sections.size() + " sections]";
    }
}
