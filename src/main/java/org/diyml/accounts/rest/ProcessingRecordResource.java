package org.diyml.accounts.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.diyml.accounts.ProcessingRecord;
import org.diyml.accounts.ProcessingRecords;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.quotas.Quota;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.text.Text;

/** The record of processing, for administrators. */
@Path(ApiApplication.V1 + "/processing-record")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProcessingRecordResource {
  @Inject private ProcessingRecords records;

  /** As things are at the moment. */
  @GET
  public RecordView now() {
    return RecordView.of(records.now());
  }

  /** What clients see of the record, in their language. */
  public record RecordView(
      Instant made, boolean encrypted, List<KindView> kinds, List<QuotaView> quotas) {
    static RecordView of(ProcessingRecord made) {
      return new RecordView(
          made.made(),
          made.encrypted(),
          made.kinds().stream().map(KindView::of).toList(),
          made.quotas().stream().map(QuotaView::of).toList());
    }
  }

  /** One kind of data. */
  public record KindView(
      String category,
      Text title,
      long held,
      Text data,
      Text purpose,
      Text place,
      Text access,
      Text kept,
      List<String> hosts) {
    static KindView of(Processing kind) {
      return new KindView(
          kind.category(),
          kind.title(),
          kind.held(),
          kind.data(),
          kind.purpose(),
          kind.place(),
          kind.access(),
          kind.kept(),
          kind.hosts());
    }
  }

  /** The most there may be of something; 0 for any number. */
  public record QuotaView(String setting, long most) {
    static QuotaView of(Quota quota) {
      return new QuotaView(quota.variable(), quota.most());
    }
  }
}
