package org.diyml.deployments;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diyml.models.ModelUse;
import org.diyml.models.ModelUses;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;

/** Finds the deployments of models. */
@Stateless
public class UsesOfModels implements ModelUses {
  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;

  @Override
  public Map<Long, List<ModelUse>> of(Collection<Long> modelIds) {
    return uses("d.modelId", modelIds, Deployment::getModelId);
  }

  @Override
  public Map<Long, List<ModelUse>> ofIterations(Collection<Long> iterationIds) {
    return uses("d.iterationId", iterationIds, Deployment::getIterationId);
  }

  private Map<Long, List<ModelUse>> uses(
      String field, Collection<Long> ids, Function<Deployment, Long> model) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select d from Deployment d where " + field + " in :models order by d.id",
            Deployment.class)
        .setParameter("models", ids)
        .getResultStream()
        .filter(deployment -> access.permits(deployment.getProjectId(), Permission.VIEW))
        .collect(
            Collectors.groupingBy(
                model, Collectors.mapping(UsesOfModels::use, Collectors.toList())));
  }

  private static ModelUse use(Deployment deployment) {
    return new ModelUse(
        deployment.getId(), deployment.getProjectId(), deployment.getName());
  }
}
