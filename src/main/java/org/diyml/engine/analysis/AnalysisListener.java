package org.diyml.engine.analysis;

/** Watches a long analysis and can stop it. Called on the thread that analyses. */
public interface AnalysisListener {

  /** A listener that watches nothing and never cancels. */
  AnalysisListener SILENT =
      new AnalysisListener() {
        @Override
        public void progress(double share) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /** Told how much is done, 0 to 1, never less than before. */
  void progress(double share);

  /** Asked often; after true the analysis throws. Be quick. */
  boolean cancelled();
}
